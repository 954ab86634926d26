package likeness.packbuild.texture;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import likeness.image.JpegEncoder;
import likeness.image.JpegEncoder.Chroma;
import likeness.image.PictureDecoder;
import likeness.image.Pixels;
import likeness.image.PngEncoder;
import likeness.pack.BodyModel;
import likeness.pack.FittedMesh;
import likeness.packbuild.asset.TextureJob;
import likeness.packbuild.source.SourcePackage;
import likeness.packbuild.texture.cloth.GarmentPainter;
import likeness.packbuild.texture.cloth.StripePainter;
import likeness.packbuild.texture.cloth.TileRecipes;
import likeness.packbuild.texture.cloth.WeavePainter;
import likeness.packbuild.texture.eye.EyePainter;
import likeness.packbuild.texture.eye.EyeRecipes;
import likeness.packbuild.texture.hair.FineHairPainter;
import likeness.packbuild.texture.hair.HairPainter;
import likeness.packbuild.texture.plane.Plane;
import likeness.packbuild.texture.plane.SurfaceMap;
import likeness.packbuild.texture.skin.SkinOcclusion;
import likeness.packbuild.texture.skin.SkinPainter;
import likeness.packbuild.texture.skin.SkinRecipe;

/**
 * Makes every texture of the pack, encoded once and for all: opaque ones as JPEG, those whose alpha is real as PNG.
 *
 * <p>Besides what the catalogue asks for it makes what several assets share: {@link #headNormals}, {@link
 * #HEAD_SURFACE}, {@link #BODY_OCCLUSION}, and the tiles {@code
 * textures/tile-<weave>-normal.jpg} and {@code textures/tile-<stripes>-base.jpg}.
 */
public final class TextureWorkshop {

    /** Occlusion in R, roughness in G and no metal in B, for every head. */
    public static final String HEAD_SURFACE = "textures/skin-head-surface.jpg";

    /** Occlusion of every body. */
    public static final String BODY_OCCLUSION = "textures/skin-body-occlusion.jpg";

    private static final float SKIN_QUALITY = 0.85f;
    private static final float NORMAL_QUALITY = 0.88f;
    private static final float QUALITY = 0.84f;

    private final SourcePackage source;
    private final BodyModel body;
    private final Map<String, FittedMesh> meshes;
    private final HairPainter hair = new HairPainter();
    private final FineHairPainter fineHair = new FineHairPainter();
    private final GarmentPainter garments = new GarmentPainter();
    private final EyeRecipes eyeRecipes = EyeRecipes.read();
    private final EyePainter eyes = new EyePainter(eyeRecipes.layout());
    private final Map<String, SkinRecipe> skinRecipes = SkinRecipe.all();

    /** @param meshes by pack entry, {@code meshes/<asset>.bin} */
    public TextureWorkshop(SourcePackage source, BodyModel body, Map<String, FittedMesh> meshes) {
        this.source = source;
        this.body = body;
        this.meshes = meshes;
    }

    /** Normal map of the heads of an age: {@code young}, {@code middle} or {@code old}. */
    public static String headNormals(String age) {
        return "textures/skin-" + age + "-normal.jpg";
    }

    /** Encoded pictures by entry name. */
    public Map<String, byte[]> make(List<TextureJob> jobs) {
        List<Callable<Map<String, byte[]>>> work = new ArrayList<>();
        SkinPainter skins = new SkinPainter(body);
        work.add(() -> sharedSkin(skins));
        work.add(TextureWorkshop::tiles);
        jobs.stream().filter(job -> job.role().equals("head")).forEach(job -> work.add(() -> skin(skins, job)));
        jobs.stream()
                .filter(job -> !job.role().equals("head") && !job.role().equals("body"))
                .forEach(job -> work.add(() -> Map.of(job.entry(), encoded(job))));
        Map<String, byte[]> made = new TreeMap<>();
        work.parallelStream().map(TextureWorkshop::done).toList().forEach(made::putAll);
        return made;
    }

    private static Map<String, byte[]> done(Callable<Map<String, byte[]>> task) {
        try {
            return task.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, byte[]> sharedSkin(SkinPainter skins) {
        Map<String, byte[]> made = new TreeMap<>();
        for (String age : List.of("young", "middle", "old")) {
            made.put(headNormals(age), JpegEncoder.encode(skins.normals(age), NORMAL_QUALITY, Chroma.FULL));
        }
        SkinOcclusion occlusion = new SkinOcclusion(body);
        made.put(HEAD_SURFACE, JpegEncoder.encode(skins.surface(occlusion.head()), QUALITY, Chroma.FULL));
        made.put(BODY_OCCLUSION, JpegEncoder.encode(occlusion.body(), QUALITY, Chroma.NONE));
        return made;
    }

    private static Map<String, byte[]> tiles() {
        Map<String, byte[]> made = new TreeMap<>();
        TileRecipes recipes = TileRecipes.read();
        recipes.weaves()
                .forEach((name, weave) -> made.put(
                        "textures/tile-" + name + "-normal.jpg",
                        JpegEncoder.encode(WeavePainter.normals(weave), NORMAL_QUALITY, Chroma.FULL)));
        recipes.stripes()
                .forEach((name, stripes) -> made.put(
                        "textures/tile-" + name + "-base.jpg",
                        JpegEncoder.encode(StripePainter.paint(stripes), QUALITY, Chroma.FULL)));
        return made;
    }

    private Map<String, byte[]> skin(SkinPainter skins, TextureJob job) {
        SkinRecipe recipe = requireNonNull(skinRecipes.get(job.asset()), "no recipe of skin " + job.asset());
        SkinPainter.Skin skin = skins.paint(picture(job), recipe, job.asset().hashCode());
        return Map.of(
                job.entry(), JpegEncoder.encode(skin.head(), SKIN_QUALITY, Chroma.HALF),
                job.entry().replace("-head.jpg", "-body.jpg"),
                        JpegEncoder.encode(skin.body(), SKIN_QUALITY, Chroma.HALF));
    }

    private byte[] encoded(TextureJob job) {
        String file = requireNonNull(job.picture(), job.entry());
        if (file.contains("/eyes/")) {
            String colour = job.variant().isEmpty() ? "brown" : job.variant();
            return JpegEncoder.encode(
                    eyes.paint(requireNonNull(eyeRecipes.colours().get(colour), colour)), NORMAL_QUALITY, Chroma.FULL);
        }
        if (file.contains("/hair/")) {
            return PngEncoder.encodeSmallest(hair.paint(job.asset(), picture(job)));
        }
        if (file.contains("/eyebrows/")) {
            return PngEncoder.encodeSmallest(fineHair.brow(job.asset(), picture(job)));
        }
        if (file.contains("/eyelashes/")) {
            return PngEncoder.encodeSmallest(fineHair.lash(picture(job)));
        }
        if (file.contains("/teeth/")) {
            return JpegEncoder.encode(MouthPainter.teeth(picture(job)), QUALITY, Chroma.HALF);
        }
        if (file.contains("/tongue/")) {
            return JpegEncoder.encode(MouthPainter.tongue(picture(job)), QUALITY, Chroma.HALF);
        }
        return job.entry().endsWith(".png") ? openGarment(job) : garment(job);
    }

    private byte[] garment(TextureJob job) {
        Pixels picture = picture(job);
        Plane cover = cover(job.asset(), picture);
        return switch (job.role()) {
            case "grey" -> JpegEncoder.encode(garments.grey(job.asset(), picture, cover), QUALITY, Chroma.NONE);
            case "normal" -> JpegEncoder.encode(garments.normal(picture, cover), QUALITY, Chroma.FULL);
            case "occlusion" -> JpegEncoder.encode(garments.occlusion(picture, cover), QUALITY, Chroma.NONE);
            default -> JpegEncoder.encode(garments.base(job.asset(), picture, cover), QUALITY, Chroma.HALF);
        };
    }

    /** Lace and lenses. */
    private byte[] openGarment(TextureJob job) {
        Pixels picture = picture(job);
        Plane cover = cover(job.asset(), picture);
        Pixels painted = job.role().equals("grey")
                ? garments.grey(job.asset(), picture, cover)
                : garments.base(job.asset(), picture, cover);
        return PngEncoder.encodeSmallest(painted.withAlphaOf(picture));
    }

    /** Where the asset's mesh shows the picture; everywhere when it has none of its own. */
    private Plane cover(String asset, Pixels picture) {
        FittedMesh mesh = meshes.get("meshes/" + asset + ".bin");
        if (mesh == null) {
            return Plane.filled(picture.width(), picture.height(), 1);
        }
        return mesh.parts().stream()
                .map(part -> SurfaceMap.cover(part.mesh(), picture.width()))
                .reduce((a, b) -> a.with(i -> Math.max(a.v()[i], b.v()[i])))
                .orElseThrow();
    }

    private Pixels picture(TextureJob job) {
        return PictureDecoder.decode(source.bytes(requireNonNull(job.picture(), job.entry())));
    }
}
