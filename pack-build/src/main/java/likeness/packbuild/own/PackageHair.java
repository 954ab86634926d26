package likeness.packbuild.own;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import likeness.pack.Asset;
import likeness.pack.FittedMesh;
import likeness.pack.PartMaterial;
import likeness.pack.PolyMesh;
import likeness.pack.SkinWeights;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * What the hairs of the data package lack: hair painted on the scalp below them, so that neither skin nor the teeth of
 * their cards show at the hairline, a fringe that leaves the eyes free, and a sweep that takes hair back behind its hairline.
 */
public final class PackageHair {

    private static final String TEXTURE = "textures/own/undercoat.png";
    private static final String PART = "scalp";

    private final BaseMesh base;
    private final Scalp scalp;
    /** Farther from the middle there is only loose hair. */
    private static final double SKULL = 1.6;

    /** Deeper roots are never seen. */
    private static final double BURIED = 0.12;

    private final HeadRays rays;
    private final Table table = Recipes.read("package-hair", new TypeReference<>() {});

    /**
     * @param line hairline of the painted hair
     * @param lift above the skin, decimetres
     * @param clear least height of the hair itself where it grows
     * @param painted its strands
     * @param hairs what is done to each hair, by asset
     */
    private record Table(Hairline line, double lift, double clear, Strands painted, Map<String, Mend> hairs) {}

    /**
     * @param fringe null for one that is good as it is
     * @param sweep null for hair that leaves the painted hairline free
     */
    private record Mend(@Nullable Fringe fringe, @Nullable Sweep sweep) {}

    public PackageHair(BaseMesh base) {
        this.base = base;
        this.scalp = new Scalp(base);
        this.rays = new HeadRays(base);
    }

    public boolean mends(String asset) {
        return table.hairs.containsKey(asset);
    }

    /** The hair over its painted scalp. */
    public FittedMesh mesh(String asset, FittedMesh hair) {
        Mend mend = table.hairs.get(asset);
        Fringe fringe = mend == null ? null : mend.fringe;
        Sweep sweep = mend == null ? null : mend.sweep;
        FittedMesh free = fringe == null ? hair : Reshape.of(hair, base, fringe::moved);
        FittedMesh swept = sweep == null ? free : Reshape.of(free, base, p -> pressed(sweep, sweep.moved(p)));
        FittedMesh clear = Reshape.of(swept, base, this::lifted);
        Sheet roots = scalp.lifted(scalp.grown(table.line), table.lift);
        FittedMesh below = new Tailor(base, hair.scale())
                .rigidOnHead()
                .part(
                        PART,
                        roots,
                        new Stacked(scalp.unwrap, new int[roots.nodes().size()], 1))
                .sew(new int[0], hair.depth());
        return over(below, clear);
    }

    /** Hair that stands off the forehead like a brim. */
    private Vec pressed(Sweep sweep, Vec p) {
        Vec out = p.minus(HeadRays.CENTRE);
        double share = sweep.share(p, table.line.line());
        Node skin = share < 1 && out.length() < SKULL ? rays.hit(out.unit()) : null;
        double height = skin == null ? 0 : out.length() - skin.rest().distance(HeadRays.CENTRE);
        return height <= 0 ? p : p.plus(out.unit(), height * (share - 1));
    }

    /** Roots that the painted scalp would swallow. */
    private Vec lifted(Vec p) {
        Vec out = p.minus(HeadRays.CENTRE);
        double grows = table.line.at(p);
        Node skin = grows > 0 && out.length() < SKULL ? rays.hit(out.unit()) : null;
        double height = skin == null ? 1 : out.length() - skin.rest().distance(HeadRays.CENTRE);
        return height > table.clear || height < -BURIED ? p : p.plus(out.unit(), grows * (table.clear - height));
    }

    /** Its catalogue entry, with the painted scalp. */
    public Asset over(Asset hair) {
        Map<String, PartMaterial> parts = new LinkedHashMap<>();
        parts.put(PART, Materials.hair("painted_hair", TEXTURE, 1));
        parts.putAll(hair.parts());
        return new Asset(
                hair.id(),
                hair.slot(),
                hair.title(),
                hair.tags(),
                hair.licence(),
                hair.mesh(),
                parts,
                hair.variants(),
                hair.covers());
    }

    /** Encoded pictures that the painted scalps share, by pack entry. */
    public Map<String, byte[]> textures() {
        double[] density = Strands.sample(scalp.map, table.line::at);
        return Map.of(
                TEXTURE,
                table.painted.paint(scalp.map, density, scalp::flow, 23).png());
    }

    /** One mesh of two that are measured alike; the first is drawn below the second. */
    private static FittedMesh over(FittedMesh below, FittedMesh above) {
        int first = below.vertexCount();
        List<FittedMesh.Part> parts = new ArrayList<>(below.parts());
        for (FittedMesh.Part part : above.parts()) {
            int[] source =
                    Arrays.stream(part.mesh().source()).map(v -> v + first).toArray();
            parts.add(new FittedMesh.Part(
                    part.name(),
                    new PolyMesh(source, part.mesh().uv(), part.mesh().quads()),
                    part.tiled()));
        }
        float[] lifts = Arrays.copyOf(below.normalOffsets(), first + above.vertexCount());
        if (above.normalOffsets().length > 0) {
            System.arraycopy(above.normalOffsets(), 0, lifts, first, above.vertexCount());
        }
        int[] refs = Arrays.copyOf(below.refs(), below.refs().length + above.refs().length);
        System.arraycopy(above.refs(), 0, refs, 3 * first, above.refs().length);
        short[] bones = Arrays.copyOf(below.weights().bones(), 4 * lifts.length);
        System.arraycopy(
                above.weights().bones(), 0, bones, 4 * first, above.weights().bones().length);
        return new FittedMesh(
                refs,
                joined(below.refWeights(), above.refWeights()),
                joined(below.offsets(), above.offsets()),
                lifts,
                above.scale(),
                new SkinWeights(
                        bones, joined(below.weights().weights(), above.weights().weights())),
                above.hides(),
                above.depth(),
                parts);
    }

    private static float[] joined(float[] a, float[] b) {
        float[] joined = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }
}
