package likeness.packbuild.texture.plane;

/**
 * Noise in space, hashed from a seed and the place: the same everywhere, in any order, on any number of threads.
 */
public final class Noise {

    private final int seed;

    public Noise(int seed) {
        this.seed = seed;
    }

    /** Evenly spread 0…1, one number per cell. */
    public float cell(int x, int y, int z) {
        int h = seed * 0x9E3779B9 ^ x * 0x85EBCA6B ^ y * 0xC2B2AE35 ^ z * 0x27D4EB2F;
        h = (h ^ h >>> 15) * 0x2C1B3C6D;
        h = (h ^ h >>> 12) * 0x297A2D39;
        h ^= h >>> 15;
        return (h >>> 8) * (1f / (1 << 24));
    }

    /** Smooth −1…1 with features about one unit wide. */
    public float smooth(double x, double y, double z) {
        int x0 = floor(x);
        int y0 = floor(y);
        int z0 = floor(z);
        float fx = ease(x - x0);
        float fy = ease(y - y0);
        float fz = ease(z - z0);
        float near = plane(x0, y0, z0, fx, fy);
        float far = plane(x0, y0, z0 + 1, fx, fy);
        return 2 * (near + (far - near) * fz) - 1;
    }

    /** Sum of {@code octaves} smooth noises, each half as wide and half as strong. */
    public float layered(double x, double y, double z, int octaves) {
        float sum = 0;
        float strength = 0.5f;
        double scale = 1;
        for (int i = 0; i < octaves; i++) {
            sum += strength * smooth(x * scale + 17 * i, y * scale - 31 * i, z * scale + 7 * i);
            strength *= 0.5f;
            scale *= 2;
        }
        return sum;
    }

    /**
     * Distances to the nearest and the next of points strewn one per unit cell.
     *
     * @param out nearest, next
     */
    public void points(double x, double y, double z, float[] out) {
        int x0 = floor(x);
        int y0 = floor(y);
        int z0 = floor(z);
        float first = 9;
        float second = 9;
        for (int k = -1; k <= 1; k++) {
            for (int j = -1; j <= 1; j++) {
                for (int i = -1; i <= 1; i++) {
                    float d = distance(x, y, z, x0 + i, y0 + j, z0 + k);
                    if (d < first) {
                        second = first;
                        first = d;
                    } else if (d < second) {
                        second = d;
                    }
                }
            }
        }
        out[0] = (float) Math.sqrt(first);
        out[1] = (float) Math.sqrt(second);
    }

    private float distance(double x, double y, double z, int cx, int cy, int cz) {
        float dx = (float) (cx + cell(cx, cy, cz) - x);
        float dy = (float) (cy + cell(cx + 911, cy, cz) - y);
        float dz = (float) (cz + cell(cx, cy + 577, cz) - z);
        return dx * dx + dy * dy + dz * dz;
    }

    private float plane(int x, int y, int z, float fx, float fy) {
        float top = cell(x, y, z) + (cell(x + 1, y, z) - cell(x, y, z)) * fx;
        float bottom = cell(x, y + 1, z) + (cell(x + 1, y + 1, z) - cell(x, y + 1, z)) * fx;
        return top + (bottom - top) * fy;
    }

    private static int floor(double x) {
        int whole = (int) x;
        return whole > x ? whole - 1 : whole;
    }

    private static float ease(double t) {
        float f = (float) t;
        return f * f * f * (f * (f * 6 - 15) + 10);
    }
}
