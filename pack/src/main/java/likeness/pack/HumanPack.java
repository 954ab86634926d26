package likeness.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The typed contents of {@code human.pack}. Body, targets and catalogue are read at once; shapes, meshes and textures when
 * first asked for, and kept. Safe for use by several threads.
 */
public final class HumanPack implements AutoCloseable {

    private final PackFile file;
    private final BodyModel body;
    private final List<Target> targets;
    private final List<Modifier> modifiers;
    private final List<Pose> poses;
    private final Catalog catalog;
    private final Map<String, List<Shape>> shapes = new ConcurrentHashMap<>();
    private final Map<String, FittedMesh> meshes = new ConcurrentHashMap<>();
    private final Map<String, byte[]> textures = new ConcurrentHashMap<>();

    private HumanPack(PackFile file) {
        this.file = file;
        Rig rig = read(HumanPackEntries.RIG, json -> RecordReader.read(json, Rig.class));
        this.body = BodyModel.decode(file.arrays(HumanPackEntries.BODY), rig);
        this.targets = read(HumanPackEntries.TARGETS, json -> RecordReader.readList(json, Target.class));
        this.modifiers = read(HumanPackEntries.MODIFIERS, json -> RecordReader.readList(json, Modifier.class));
        this.poses = read(HumanPackEntries.POSES, json -> RecordReader.readList(json, Pose.class));
        this.catalog = read(HumanPackEntries.CATALOG, json -> RecordReader.read(json, Catalog.class));
    }

    /** @throws PackException when the file is missing, damaged or of another version */
    public static HumanPack open(Path path) {
        return new HumanPack(PackFile.open(path));
    }

    /** Names the contents; equal packs give equal files. */
    public String id() {
        return file.id();
    }

    public BodyModel body() {
        return body;
    }

    public List<Target> targets() {
        return targets;
    }

    public List<Modifier> modifiers() {
        return modifiers;
    }

    public List<Pose> poses() {
        return poses;
    }

    public Catalog catalog() {
        return catalog;
    }

    /** What the target moves. */
    public Shape shape(Target target) {
        return shapes.computeIfAbsent(target.chunk(), this::readShapes).get(target.shape());
    }

    /** The mesh of an asset that has one. */
    public FittedMesh mesh(Asset asset) {
        String entry = asset.mesh();
        if (entry == null) {
            throw new IllegalArgumentException(asset.id() + " has no mesh");
        }
        return meshes.computeIfAbsent(entry, e -> FittedMesh.decode(file.arrays(e)));
    }

    /** Encoded bytes of a texture; the same array at each call. */
    public byte[] texture(String entry) {
        return textures.computeIfAbsent(entry, file::bytes);
    }

    /** Where each shipped asset comes from and on what ground it is shipped, as JSON. */
    public byte[] provenance() {
        return file.bytes(HumanPackEntries.PROVENANCE);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private List<Shape> readShapes(String chunk) {
        ArrayBundle in = file.arrays(chunk);
        return IntStream.range(0, in.ints("count")[0])
                .mapToObj(i -> new Shape(in.ints("v" + i), in.shorts("o" + i)))
                .toList();
    }

    private <T> T read(String entry, Function<byte[], T> reader) {
        try {
            return reader.apply(file.bytes(entry));
        } catch (PackException e) {
            throw new PackException(entry + " of the pack cannot be read: " + e.getMessage(), e);
        }
    }
}
