package likeness.render;

import java.util.Arrays;
import likeness.scene.Material;
import likeness.scene.Rgba;

/**
 * Everything about points of one material while they are shaded: where they are, what they are made of, the light that
 * reaches them, and the answer. One array per value and short loops over them, which a compiler can turn into vector
 * instructions. One per thread, filled again and again.
 */
final class Shading {

    private static final int MOST = PointQueue.MOST;
    /** Levels of detail, log2 of texels per pixel, between which a weave fades. */
    private static final float COARSE_WEAVE = -0.8f;

    private static final float FINE_WEAVE = 1;

    final SurfacePoints points;
    private final Style style;
    private final TextureSampler sampler = new TextureSampler();

    int count;

    // Made of.
    final float[] red = new float[MOST];
    final float[] green = new float[MOST];
    final float[] blue = new float[MOST];
    final float[] roughness = new float[MOST];
    final float[] metallic = new float[MOST];
    /** Occlusion painted in the material. */
    final float[] cavity = new float[MOST];
    /** Shading normal. */
    final float[] nx = new float[MOST];

    final float[] ny = new float[MOST];
    final float[] nz = new float[MOST];
    /** Unit direction of strands. */
    final float[] tx = new float[MOST];

    final float[] ty = new float[MOST];
    final float[] tz = new float[MOST];

    /** Whether anything is metal. */
    boolean anyMetal;

    /** How straight the strands are, 0 curls … 1. */
    float straight;

    /** Cosine between the normal and each light. */
    final float[][] facing;

    // Light that reaches it.
    final float[] keyLight = new float[MOST];
    final float[] openness = new float[MOST];

    // Answer: light that arrives to be scattered back, and light reflected at the surface.
    final float[] diffuseRed = new float[MOST];
    final float[] diffuseGreen = new float[MOST];
    final float[] diffuseBlue = new float[MOST];
    final float[] specularRed = new float[MOST];
    final float[] specularGreen = new float[MOST];
    final float[] specularBlue = new float[MOST];

    Shading(Projection projection, Style style, int lights) {
        facing = new float[lights][MOST];
        points = new SurfacePoints(projection);
        this.style = style;
    }

    /** Moves to other points. */
    void moveTo(PointQueue queue) {
        count = queue.count;
        points.moveTo(queue);
        sampler.moveOn();
    }

    /** Reads the material at the points. */
    void read(DrawMaterial material) {
        readColor(material);
        readFinish(material);
        System.arraycopy(points.nx, 0, nx, 0, count);
        System.arraycopy(points.ny, 0, ny, 0, count);
        System.arraycopy(points.nz, 0, nz, 0, count);
        if (material.normal != null && style.albedo().normals() > 0) {
            readNormal(
                    material.normal,
                    material.material.normalScale() * style.albedo().normals());
        }
        straight = material.straight;
    }

    private void readColor(DrawMaterial material) {
        Rgba base = material.material.baseColor();
        if (material.color == null) {
            Arrays.fill(red, 0, count, base.r());
            Arrays.fill(green, 0, count, base.g());
            Arrays.fill(blue, 0, count, base.b());
            return;
        }
        points.place(material.color.texCoord());
        sampler.sample(material.color, points, material.blur);
        tint(sampler.r, base.r(), material.meanRed, material.solid, red);
        tint(sampler.g, base.g(), material.meanGreen, material.solid, green);
        tint(sampler.b, base.b(), material.meanBlue, material.solid, blue);
        float saturation = style.albedo().saturation();
        for (int i = 0; i < count && saturation != 1; i++) {
            float grey = Maths.luminance(red[i], green[i], blue[i]);
            red[i] = Maths.max(0, Maths.mix(grey, red[i], saturation));
            green[i] = Maths.max(0, Maths.mix(grey, green[i], saturation));
            blue[i] = Maths.max(0, Maths.mix(grey, blue[i], saturation));
        }
    }

    private void tint(float[] texture, float base, float mean, float solid, float[] out) {
        float own = base * (1 - solid);
        float common = base * mean * solid;
        for (int i = 0; i < count; i++) {
            out[i] = own * texture[i] + common;
        }
    }

    private void readFinish(DrawMaterial material) {
        Material source = material.material;
        Arrays.fill(roughness, 0, count, source.roughness());
        Arrays.fill(metallic, 0, count, source.metallic());
        Arrays.fill(cavity, 0, count, 1);
        anyMetal = source.metallic() > 0;
        if (material.roughness != null) {
            readRoughness(material.roughness, material.packed);
        }
        float more = style.finish().roughness();
        for (int i = 0; i < count; i++) {
            roughness[i] = Math.max(0.08f, Math.min(1, roughness[i] + more));
        }
        if (material.occlusion != null && !material.packed) {
            readCavity(material.occlusion);
        }
    }

    // What varies slowly is read from the nearest level alone.

    private void readRoughness(Layer layer, boolean packed) {
        points.place(layer.texCoord());
        sampler.sampleNearest(layer, points);
        multiply(roughness, sampler.g);
        multiply(metallic, sampler.b);
        if (packed) {
            System.arraycopy(sampler.r, 0, cavity, 0, count);
        }
    }

    private void readCavity(Layer layer) {
        points.place(layer.texCoord());
        sampler.sampleNearest(layer, points);
        System.arraycopy(sampler.r, 0, cavity, 0, count);
    }

    private void multiply(float[] values, float[] factors) {
        for (int i = 0; i < count; i++) {
            values[i] *= factors[i];
        }
    }

    private void readNormal(Layer layer, float scale) {
        points.place(layer.texCoord());
        points.span(layer.texCoord());
        sampler.sampleNearest(layer, points);
        float[] mx = sampler.r;
        float[] my = sampler.g;
        float[] mz = sampler.b;
        // How much shows, kept where the answer comes later.
        float[] share = specularRed;
        Arrays.fill(share, 0, count, scale);
        for (int i = 0; i < count && layer.repeat(); i++) {
            share[i] *= seen(points.detail[i] + layer.map().detail);
        }
        for (int i = 0; i < count; i++) {
            mx[i] = (mx[i] * 2 - 1) * share[i];
            my[i] = (my[i] * 2 - 1) * share[i] * points.hand[i];
            mz[i] = Math.max(0.05f, mz[i] * 2 - 1);
        }
        square(points.ux, points.uy, points.uz);
        bend(mx, my, mz);
        unit(nx, ny, nz);
    }

    /** Share of a normal map that shows: a weave finer than the picture's pixels would shimmer, so it fades before. */
    private static float seen(float lod) {
        return 1 - Maths.smoothstep(COARSE_WEAVE, FINE_WEAVE, lod);
    }

    /** Makes directions square to the normal, of unit length. */
    private void square(float[] x, float[] y, float[] z) {
        for (int i = 0; i < count; i++) {
            float along = x[i] * nx[i] + y[i] * ny[i] + z[i] * nz[i];
            x[i] -= along * nx[i];
            y[i] -= along * ny[i];
            z[i] -= along * nz[i];
        }
        unit(x, y, z);
    }

    /** Turns the normal as a normal map says, given along the tangent, along the bitangent and outwards. */
    private void bend(float[] mx, float[] my, float[] mz) {
        float[] ux = points.ux;
        float[] uy = points.uy;
        float[] uz = points.uz;
        for (int i = 0; i < count; i++) {
            float wx = ny[i] * uz[i] - nz[i] * uy[i];
            float wy = nz[i] * ux[i] - nx[i] * uz[i];
            float wz = nx[i] * uy[i] - ny[i] * ux[i];
            nx[i] = ux[i] * mx[i] + wx * my[i] + nx[i] * mz[i];
            ny[i] = uy[i] * mx[i] + wy * my[i] + ny[i] * mz[i];
            nz[i] = uz[i] * mx[i] + wz * my[i] + nz[i] * mz[i];
        }
    }

    /** Interpolates the direction of strands, square to the normal. */
    void readStrands(float[] directions) {
        points.interpolate(directions, tx, ty, tz);
        square(tx, ty, tz);
    }

    /** Scales vectors to unit length, but for those without any. */
    void unit(float[] x, float[] y, float[] z) {
        for (int i = 0; i < count; i++) {
            float scale = 1 / (float) Math.sqrt(x[i] * x[i] + y[i] * y[i] + z[i] * z[i] + 1e-30f);
            x[i] *= scale;
            y[i] *= scale;
            z[i] *= scale;
        }
    }

    /** Makes the colour darker. */
    void darken(float factor) {
        for (int i = 0; i < count; i++) {
            red[i] *= factor;
            green[i] *= factor;
            blue[i] *= factor;
        }
    }

    void clearAnswer() {
        Arrays.fill(diffuseRed, 0, count, 0);
        Arrays.fill(diffuseGreen, 0, count, 0);
        Arrays.fill(diffuseBlue, 0, count, 0);
        Arrays.fill(specularRed, 0, count, 0);
        Arrays.fill(specularGreen, 0, count, 0);
        Arrays.fill(specularBlue, 0, count, 0);
    }

    /** Adds reflected light to one point. */
    void addSpecular(int i, float amount, float r, float g, float b) {
        specularRed[i] += amount * r;
        specularGreen[i] += amount * g;
        specularBlue[i] += amount * b;
    }
}
