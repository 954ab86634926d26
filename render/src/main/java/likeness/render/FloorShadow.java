package likeness.render;

/**
 * The soft dark where the subject meets the floor: a grid on the floor gathers what is close above it and is blurred.
 */
final class FloorShadow {

    private static final int CELLS = 96;
    /** What is higher than this above the floor does not darken it, metres. */
    private static final float REACH = 0.22f;

    private final float[] grid = new float[CELLS * CELLS];
    private final Camera camera;
    private final float strength;
    private final float floor;
    private final float originX;
    private final float originZ;
    private final float cell;

    FloorShadow(Geometry geometry, Subject subject, Camera camera, float strength) {
        this.camera = camera;
        this.strength = strength;
        floor = subject.min()[1];
        float extent = Math.max(subject.max()[0] - subject.min()[0], subject.max()[2] - subject.min()[2]) + 0.6f;
        cell = extent / CELLS;
        originX = (subject.min()[0] + subject.max()[0] - extent) / 2;
        originZ = (subject.min()[2] + subject.max()[2] - extent) / 2;
        if (strength > 0) {
            gather(geometry);
            int radius = Math.max(1, Math.round(0.022f / cell));
            for (int i = 0; i < 3; i++) {
                blur(radius);
            }
        }
    }

    private void gather(Geometry geometry) {
        for (int i = 0; i < 3 * geometry.vertexCount; i += 3) {
            float near = 1 - (geometry.positions[i + 1] - floor) / REACH;
            int x = (int) ((geometry.positions[i] - originX) / cell);
            int z = (int) ((geometry.positions[i + 2] - originZ) / cell);
            if (near > 0 && x >= 0 && z >= 0 && x < CELLS && z < CELLS) {
                grid[z * CELLS + x] = Math.max(grid[z * CELLS + x], near * near);
            }
        }
    }

    private void blur(int radius) {
        float[] rows = new float[grid.length];
        sum(grid, rows, 1, CELLS, radius);
        sum(rows, grid, CELLS, 1, radius);
    }

    private static void sum(float[] from, float[] to, int step, int line, int radius) {
        for (int l = 0; l < CELLS; l++) {
            for (int i = 0; i < CELLS; i++) {
                float sum = 0;
                for (int k = Math.max(0, i - radius); k <= Math.min(CELLS - 1, i + radius); k++) {
                    sum += from[l * line + k * step];
                }
                to[l * line + i * step] = sum / (2 * radius + 1);
            }
        }
    }

    boolean isActive() {
        return strength > 0;
    }

    /** How much light the floor loses at a pixel, 0…1. */
    float at(int x, int y) {
        if (strength == 0) {
            return 0;
        }
        float right = (x + 0.5f - camera.centreX()) / camera.focal();
        float upward = -(y + 0.5f - camera.centreY()) / camera.focal();
        float down = camera.sinPitch() - upward * camera.cosPitch();
        if (down <= 1e-4f) {
            return 0;
        }
        float distance = (camera.y() - floor) / down;
        float gx = (camera.x() + right * distance - originX) / cell - 0.5f;
        float gz = (camera.z() - (upward * camera.sinPitch() + camera.cosPitch()) * distance - originZ) / cell - 0.5f;
        return strength * Math.min(1, 1.6f * interpolate(gx, gz));
    }

    private float interpolate(float x, float z) {
        if (!(x >= 0 && z >= 0 && x < CELLS - 1 && z < CELLS - 1)) {
            return 0;
        }
        int i = (int) z * CELLS + (int) x;
        float fx = x - (int) x;
        float near = Maths.mix(grid[i], grid[i + 1], fx);
        return Maths.mix(near, Maths.mix(grid[i + CELLS], grid[i + CELLS + 1], fx), z - (int) z);
    }
}
