package likeness.packbuild.texture.skin;

import likeness.image.Pixels;
import likeness.image.Srgb;
import likeness.pack.BodyModel;
import likeness.packbuild.texture.BodyWindow;
import likeness.packbuild.texture.HeadWindow;
import likeness.packbuild.texture.plane.Colours;
import likeness.packbuild.texture.plane.Enlarger;
import likeness.packbuild.texture.plane.Islands;
import likeness.packbuild.texture.plane.Noise;
import likeness.packbuild.texture.plane.Plane;
import likeness.packbuild.texture.plane.Power;
import likeness.packbuild.texture.plane.SurfaceMap;

/**
 * Paints head and body maps of a skin. Everything is a factor on the cheek's colour: painted light wider than a centimetre
 * is mostly taken out, painted hair and brows wholly, and blood, freckles, beard shadow and lips are laid on by recipe. The
 * cheek ends at {@link SkinRecipe#level}, so any tone can be had by multiplying.
 */
public final class SkinPainter {

    /** Texels of the face. */
    private static final double CENTIMETRE = 30;

    /** Wide light is as good at a quarter of the size. */
    private static final int COARSE = 4;

    private static final float[] BLOOD = {0.06f, 0.42f, 0.40f};
    private static final float[] MELANIN = {0.40f, 0.75f, 1.05f};

    /** Blood that all skin has, of that in a flushed cheek. */
    private static final float BASE = 0.36f;

    private final Enlarger headWindow = new Enlarger(HeadWindow.SIZE, HeadWindow::toSkin);
    private final Enlarger bodyWindow = new Enlarger(BodyWindow.SIZE, BodyWindow::toSkin);
    private final HeadSurface head;
    private final FaceRegions regions = new FaceRegions();
    private final SkinGrain grain;
    private final Plane plain;
    private final Plane headCover;
    private final Plane bodyCover;

    public SkinPainter(BodyModel body) {
        this.head = HeadSurface.of(body);
        this.headCover = SurfaceMap.cover(body.head(), HeadWindow.SIZE);
        this.bodyCover = SurfaceMap.cover(body.body(), BodyWindow.SIZE);
        this.grain = SkinGrain.of(head, regions);
        this.plain = plainSkin();
    }

    /** Normals of an age: {@code young}, {@code middle} or {@code old}. */
    public Pixels normals(String age) {
        Plane creases = Creases.heights(age);
        Plane pores = grain.pores();
        return HeadNormals.of(head, pores.with(i -> pores.v()[i] + creases.v()[i]));
    }

    /** Occlusion in R, roughness in G, metal (none) in B. */
    public Pixels surface(Plane open) {
        return HeadSheen.paint(regions, grain, open);
    }

    /**
     * @param head map of the head's window
     * @param body map of the body's
     */
    public record Skin(Pixels head, Pixels body) {}

    /**
     * What is laid on the cleaned skin.
     *
     * @param blood reddens
     * @param melanin browns
     * @param roots darken, a factor
     */
    private record Paint(Plane blood, Plane melanin, Plane roots) {}

    /** @param seed of what differs from person to person, so that no two skins have the same freckles */
    public Skin paint(Pixels picture, SkinRecipe recipe, int seed) {
        Colours source = colours(picture, headWindow);
        float[] cheek = source.mean(regions.mask("cheek"));
        return new Skin(head(source, cheek, recipe, seed), body(picture, cheek, recipe));
    }

    private Pixels head(Colours source, float[] cheek, SkinRecipe recipe, int seed) {
        Paint paint = new Paint(blood(recipe, seed), melanin(recipe, seed), roots(recipe));
        Plane[] out = new Plane[3];
        for (int c = 0; c < 3; c++) {
            out[c] = channel(source.channels()[c], c, cheek[c], recipe, paint);
        }
        return Islands.spread(new Colours(out[0], out[1], out[2]).toPixels(), headCover);
    }

    /** The package's own, on the same scale as the head. */
    private Pixels body(Pixels picture, float[] cheek, SkinRecipe recipe) {
        Colours source = colours(picture, bodyWindow);
        Plane[] out = new Plane[3];
        for (int c = 0; c < 3; c++) {
            float scale = recipe.level() / cheek[c];
            Plane channel = source.channels()[c];
            float blood = Power.exp(-BLOOD[c] * BASE * recipe.flush());
            out[c] = channel.with(i -> shoulder(channel.v()[i] * scale * blood));
        }
        return Islands.spread(new Colours(out[0], out[1], out[2]).toPixels(), bodyCover);
    }

    private static Colours colours(Pixels picture, Enlarger enlarger) {
        Plane[] out = enlarger.enlarge(picture);
        // Green carries nearly all of the light: what sharpens it sharpens the others, without fringes of colour.
        Plane green = out[1];
        Plane sharp = Enlarger.sharpen(green, 2, 0.6f, 3);
        for (int c = 0; c < 3; c++) {
            Plane channel = out[c];
            out[c] = channel.with(i -> linear(Math.clamp(channel.v()[i] + sharp.v()[i] - green.v()[i], 0f, 255f)));
        }
        return new Colours(out[0], out[1], out[2]);
    }

    /** Between the 256 values of the table the curve is straight enough. */
    private static float linear(float encoded) {
        int low = Math.min(254, (int) encoded);
        float from = Srgb.toLinear(low);
        return from + (Srgb.toLinear(low + 1) - from) * (encoded - low);
    }

    /** Skin without painted hair, lips, eyes or cavities: what the painted light is estimated from. */
    private Plane plainSkin() {
        Plane face = regions.mask("face");
        Plane[] not = {
            regions.mask("brow"),
            regions.mask("eye"),
            regions.mask("lips"),
            regions.mask("cavity"),
            regions.mask("nostril")
        };
        return face.with(i -> {
            // Far from the painted hair: it would tint the light beside it.
            float weight = Math.max(0, face.v()[i] * 5 - 4);
            for (Plane mask : not) {
                weight *= 1 - mask.v()[i];
            }
            return weight * weight;
        });
    }

    /** On the islands; 0 beside them. */
    private Plane channel(Plane source, int c, float cheek, SkinRecipe recipe, Paint paint) {
        Plane light = source.shrink(COARSE)
                .blurWhere(plain.shrink(COARSE), CENTIMETRE / COARSE, cheek)
                .grow(COARSE);
        float forehead = power(light.mean(regions.mask("forehead")) / cheek, recipe.light());
        Plane face = regions.mask("face");
        Plane brow = regions.mask("brow");
        Plane eye = regions.mask("eye");
        Plane lips = regions.mask("lips");
        Plane seam = regions.mask("seam");
        Plane cavity = regions.mask("cavity");
        return source.with(i -> {
            if (headCover.v()[i] == 0) {
                return 0;
            }
            float bare = face.v()[i];
            // The scalp goes on as the forehead ends.
            float wide = forehead;
            float fine = 1;
            if (bare > 0) {
                wide = power(light.v()[i] / cheek, keep(recipe.light(), i)) * bare + forehead * (1 - bare);
                // Painted eyeballs and glints beside the lids are not skin.
                float lid = Math.min(1, 1.5f * eye.v()[i]);
                float painted = Math.min(source.v()[i] / light.v()[i], 1.12f - 0.12f * lid);
                float share = recipe.detail() * bare * (1 - 0.85f * brow.v()[i]) * (1 - 0.6f * lid);
                fine = power(painted, share + (1 - share) * (1 - head.neck().v()[i]) * bare);
            }
            float skin = wide * fine * grained(i, c, bare);
            skin *= Power.exp(
                    -BLOOD[c] * paint.blood.v()[i] - MELANIN[c] * paint.melanin.v()[i]);
            skin *= paint.roots.v()[i];
            float blend = lips.v()[i] * recipe.lipBlend();
            if (blend > 0) {
                float lip = recipe.lips()[c] * power(fine * cheek / light.v()[i] * wide, 0.3f);
                skin = skin * (1 - blend) + lip * grained(i, c, 1) * blend;
            }
            skin *= 1 - 0.55f * seam.v()[i] * (c == 0 ? 0.85f : 1);
            skin *= 1 - eye.v()[i] * 0.12f;
            float inside = cavity.v()[i];
            if (inside > 0) {
                skin = skin * (1 - inside) + power(source.v()[i] / cheek, 0.8f) * 0.55f * inside;
            }
            return shoulder(recipe.level() * skin);
        });
    }

    /** All painted light stays at the neck, where the body's map goes on. */
    private float keep(float share, int i) {
        return share + (1 - share) * (1 - head.neck().v()[i]);
    }

    private float grained(int i, int c, float face) {
        float pit = grain.pores().v()[i] / 0.0011f;
        return 1 + 0.05f * pit * (c == 0 ? 0.6f : 1) + 0.02f * grain.speckle().v()[i] * face;
    }

    private Plane blood(SkinRecipe recipe, int seed) {
        Plane flush = regions.mask("flush");
        Plane forehead = regions.mask("forehead");
        Plane nose = regions.mask("nose");
        Plane ear = regions.mask("ear");
        Plane chin = regions.mask("chin");
        Plane muzzle = regions.mask("muzzle");
        Plane socket = regions.mask("socket");
        Plane own = head.patches(new Noise(seed), 0.3, 3);
        return flush.with(i -> {
            float patch = 1 + 0.7f * grain.mottle().v()[i];
            float face = 0.75f * flush.v()[i] * patch
                    + 0.65f * nose.v()[i]
                    + 0.7f * ear.v()[i]
                    + 0.3f * chin.v()[i]
                    + 0.25f * muzzle.v()[i]
                    + 0.12f * socket.v()[i]
                    - 0.04f * forehead.v()[i];
            float vein = 0.28f * own.v()[i];
            float more =
                    (face + vein + 0.1f * grain.speckle().v()[i]) * head.neck().v()[i];
            return recipe.flush() * Math.max(0, BASE + more);
        });
    }

    private Plane melanin(SkinRecipe recipe, int seed) {
        Plane socket = regions.mask("socket");
        Plane flush = regions.mask("flush");
        Plane forehead = regions.mask("forehead");
        Plane own = head.patches(new Noise(seed + 1), 0.12, 1);
        return flush.with(i -> {
            float sun = 0.25f + Math.min(1, flush.v()[i] + forehead.v()[i] * 0.7f);
            float rare = Math.max(0, 2 * own.v()[i] + recipe.freckles() - 0.45f);
            float even = 0.16f * socket.v()[i]
                    + 0.08f * forehead.v()[i] * head.neck().v()[i]
                    + 0.08f * grain.mottle().v()[i] * head.neck().v()[i];
            return 0.5f * grain.spots().v()[i] * rare * sun + even;
        });
    }

    /** Hair below the surface of a shaved jaw and scalp: a factor on all channels. */
    private Plane roots(SkinRecipe recipe) {
        Plane face = regions.mask("face");
        Plane beard = regions.mask("beard");
        return face.with(i -> {
            float jaw = recipe.shade() * beard.v()[i];
            float root = grain.follicles().v()[i] * (0.35f * jaw + 0.12f * (1 - face.v()[i]));
            return (1 - root) * (1 - 0.1f * jaw);
        });
    }

    private static float power(float base, float exponent) {
        return Power.of(Math.max(base, 1e-4f), exponent);
    }

    /** Bends what is brighter than 0.85 so that nothing reaches white hard. */
    private static float shoulder(float linear) {
        float knee = 0.85f;
        if (linear <= knee) {
            return linear;
        }
        float over = (linear - knee) / (1 - knee);
        return knee + (1 - knee) * over / (1 + over);
    }
}
