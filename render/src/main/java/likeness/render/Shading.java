package likeness.render;

import likeness.scene.Material;
import likeness.scene.Rgba;

/**
 * Everything about one point while it is shaded: where it is, what it is made of, the light that reaches it, and the
 * answer. One per thread, filled again for each point.
 */
final class Shading {

    /** Levels of detail, log2 of texels per pixel, between which a weave fades. */
    private static final float COARSE_WEAVE = -0.8f;

    private static final float FINE_WEAVE = 1;

    final SurfacePoint point;
    private final Style style;
    private final TextureSampler sampler = new TextureSampler();
    private final float[] strand = new float[3];

    // Made of.
    float red;
    float green;
    float blue;
    float roughness;
    float metallic;
    /** Occlusion painted in the material. */
    float cavity;
    /** Shading normal. */
    float nx;

    float ny;
    float nz;
    /** Unit direction of strands. */
    float tx;

    float ty;
    float tz;

    /** How straight the strands are, 0 curls … 1. */
    float straight;

    /** Cosine between the normal and each light. */
    final float[] facing;

    // Light that reaches it.
    float keyLight;
    float openness;

    // Answer: light that arrives to be scattered back, and light reflected at the surface.
    float diffuseRed;
    float diffuseGreen;
    float diffuseBlue;
    float specularRed;
    float specularGreen;
    float specularBlue;

    Shading(Projection projection, Style style, int lights) {
        facing = new float[lights];
        point = new SurfacePoint(projection);
        this.style = style;
    }

    /** Reads the material at the point. */
    void read(DrawMaterial material) {
        Material source = material.material;
        readColor(material, source);
        roughness = source.roughness();
        metallic = source.metallic();
        straight = material.straight;
        cavity = 1;
        if (material.roughness != null) {
            point.sampleNearest(sampler, material.roughness);
            roughness *= sampler.g;
            metallic *= sampler.b;
            cavity = material.packed ? sampler.r : 1;
        }
        roughness = Maths.max(0.08f, Maths.min(1, roughness + style.finish().roughness()));
        if (material.occlusion != null && !material.packed) {
            point.sampleNearest(sampler, material.occlusion);
            cavity = sampler.r;
        }
        nx = point.nx;
        ny = point.ny;
        nz = point.nz;
        if (material.normal != null && style.albedo().normals() > 0) {
            float scale = source.normalScale() * style.albedo().normals();
            readNormal(material.normal, scale * seen(material.normal));
        }
    }

    /** Share of a normal map that shows: a weave finer than the picture's pixels would shimmer, so it fades before. */
    private float seen(Layer normal) {
        return normal.repeat() ? 1 - Maths.smoothstep(COARSE_WEAVE, FINE_WEAVE, point.detail(normal)) : 1;
    }

    private void readColor(DrawMaterial material, Material source) {
        Rgba base = source.baseColor();
        red = base.r();
        green = base.g();
        blue = base.b();
        if (material.color == null) {
            return;
        }
        point.sample(sampler, material.color, material.blur);
        red *= Maths.mix(sampler.r, material.meanRed, material.solid);
        green *= Maths.mix(sampler.g, material.meanGreen, material.solid);
        blue *= Maths.mix(sampler.b, material.meanBlue, material.solid);
        float saturation = style.albedo().saturation();
        if (saturation != 1) {
            float grey = Maths.luminance(red, green, blue);
            red = Maths.max(0, Maths.mix(grey, red, saturation));
            green = Maths.max(0, Maths.mix(grey, green, saturation));
            blue = Maths.max(0, Maths.mix(grey, blue, saturation));
        }
    }

    private void readNormal(Layer normal, float scale) {
        point.sample(sampler, normal, 0);
        float mx = (sampler.r * 2 - 1) * scale;
        float my = (sampler.g * 2 - 1) * scale;
        float mz = Maths.max(0.05f, sampler.b * 2 - 1);
        float[] tangents = point.tangents(normal.texCoord());
        // Along u, made square to the normal; the bitangent is −v because v runs down while the map's green runs up.
        float along = tangents[0] * nx + tangents[1] * ny + tangents[2] * nz;
        float ux = tangents[0] - along * nx;
        float uy = tangents[1] - along * ny;
        float uz = tangents[2] - along * nz;
        float length = (float) Math.sqrt(ux * ux + uy * uy + uz * uz);
        if (length < 1e-12f) {
            return;
        }
        ux /= length;
        uy /= length;
        uz /= length;
        float wx = ny * uz - nz * uy;
        float wy = nz * ux - nx * uz;
        float wz = nx * uy - ny * ux;
        float side = wx * tangents[3] + wy * tangents[4] + wz * tangents[5] > 0 ? -1 : 1;
        my *= side;
        setNormal(ux * mx + wx * my + nx * mz, uy * mx + wy * my + ny * mz, uz * mx + wz * my + nz * mz);
    }

    /** Interpolates the direction of strands, square to the normal. */
    void readStrand(float[] directions) {
        point.interpolate(directions, strand);
        float along = strand[0] * nx + strand[1] * ny + strand[2] * nz;
        setStrand(strand[0] - along * nx, strand[1] - along * ny, strand[2] - along * nz);
    }

    void setStrand(float x, float y, float z) {
        tx = x;
        ty = y;
        tz = z;
        float length = (float) Math.sqrt(tx * tx + ty * ty + tz * tz);
        if (length < 1e-12f) {
            tx = 0;
            ty = 1;
            tz = 0;
        } else {
            tx /= length;
            ty /= length;
            tz /= length;
        }
    }

    void setNormal(float x, float y, float z) {
        float length = (float) Math.sqrt(x * x + y * y + z * z);
        float scale = length > 1e-12f ? 1 / length : 0;
        nx = x * scale;
        ny = y * scale;
        nz = z * scale;
    }

    void clearAnswer() {
        diffuseRed = 0;
        diffuseGreen = 0;
        diffuseBlue = 0;
        specularRed = 0;
        specularGreen = 0;
        specularBlue = 0;
    }

    void addDiffuse(float amount, float r, float g, float b) {
        diffuseRed += amount * r;
        diffuseGreen += amount * g;
        diffuseBlue += amount * b;
    }

    void addSpecular(float amount, float r, float g, float b) {
        specularRed += amount * r;
        specularGreen += amount * g;
        specularBlue += amount * b;
    }
}
