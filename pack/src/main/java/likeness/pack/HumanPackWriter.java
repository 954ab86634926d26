package likeness.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code human.pack}; the counterpart of {@link HumanPack}. */
public final class HumanPackWriter {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final PackWriter out = new PackWriter();

    public HumanPackWriter body(BodyModel body) {
        out.add(HumanPackEntries.BODY, body.encodeGeometry());
        out.add(HumanPackEntries.RIG, JSON.writeValueAsBytes(body.rig()));
        return this;
    }

    public HumanPackWriter targets(List<Target> targets) {
        out.add(HumanPackEntries.TARGETS, JSON.writeValueAsBytes(targets));
        return this;
    }

    /** @param chunk entry name that {@link Target#chunk()} refers to */
    public HumanPackWriter shapes(String chunk, List<Shape> shapes) {
        ArrayBundle.Writer bundle = new ArrayBundle.Writer().ints("count", new int[] {shapes.size()}, 1);
        for (int i = 0; i < shapes.size(); i++) {
            bundle.ints("v" + i, shapes.get(i).vertices(), 1);
            bundle.shorts("o" + i, shapes.get(i).offsets(), 3);
        }
        out.add(chunk, bundle.encode());
        return this;
    }

    public HumanPackWriter modifiers(List<Modifier> modifiers) {
        out.add(HumanPackEntries.MODIFIERS, JSON.writeValueAsBytes(modifiers));
        return this;
    }

    public HumanPackWriter poses(List<Pose> poses) {
        out.add(HumanPackEntries.POSES, JSON.writeValueAsBytes(poses));
        return this;
    }

    public HumanPackWriter catalog(Catalog catalog) {
        out.add(HumanPackEntries.CATALOG, JSON.writeValueAsBytes(catalog));
        return this;
    }

    public HumanPackWriter mesh(String entry, FittedMesh mesh) {
        out.add(entry, mesh.encode());
        return this;
    }

    public HumanPackWriter texture(String entry, byte[] encoded) {
        if (!out.contains(entry)) {
            out.add(entry, encoded);
        }
        return this;
    }

    /** SHA-256 of each entry written so far, in hex, sorted by name. */
    public Map<String, String> digests() {
        return out.digests();
    }

    public HumanPackWriter provenance(byte[] json) {
        out.add(HumanPackEntries.PROVENANCE, json);
        return this;
    }

    public void writeTo(Path file) throws IOException {
        out.writeTo(file);
    }
}
