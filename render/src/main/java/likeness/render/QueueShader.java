package likeness.render;

import likeness.scene.Surface;

/**
 * Shades the points that wait in a queue, all at once, and gives their light to the picture. Skin keeps its colour and its
 * light apart, to be joined after scattering. One per thread.
 */
final class QueueShader {

    private final KeyShadow shadow;
    private final Illumination illumination;
    private final LightMeter meter;
    private final Shading shading;

    QueueShader(OcclusionPass occlusion, Illumination illumination, LightMeter meter, Shading shading) {
        shadow = occlusion.shadow();
        this.illumination = illumination;
        this.meter = meter;
        this.shading = shading;
    }

    /** Shades all points that wait in a queue and gives their light to the picture. */
    void shade(PointQueue queue, DrawMaterial material, BandPixels pixels) {
        Shading s = shading;
        s.moveTo(queue);
        readLight(queue, material);
        s.read(material);
        illumination.light(s, material.surface);
        weigh(queue.shine, s.specularRed, s.specularGreen, s.specularBlue, queue.count);
        if (material.surface == Surface.SKIN) {
            meter.see(pixels.firstRow / TriangleBins.ROWS, queue, s);
            keepSkin(queue, pixels);
        } else {
            scatter(queue);
        }
        add(queue, pixels.color);
        queue.count = 0;
    }

    private void readLight(PointQueue queue, DrawMaterial material) {
        System.arraycopy(queue.keyLight, 0, shading.keyLight, 0, queue.count);
        System.arraycopy(queue.openness, 0, shading.openness, 0, queue.count);
        // Thin things let light through, as hair does.
        Surface surface = material.visibility == DrawMaterial.Visibility.SOLID ? material.surface : Surface.HAIR;
        int alone = 0;
        for (int i = 0; i < queue.count; i++) {
            if (queue.keyLight[i] < 0) {
                shadow.put(alone++, shading.points, i, surface);
            }
        }
        if (alone == 0) {
            return;
        }
        shadow.compute(alone, SamplePattern.ALONE);
        for (int i = queue.count - 1; alone > 0; i--) {
            if (queue.keyLight[i] < 0) {
                shading.keyLight[i] = shadow.lit[--alone];
            }
        }
    }

    /** Makes what points reflect what they give to their pixels. */
    private static void weigh(float[] share, float[] red, float[] green, float[] blue, int count) {
        multiply(red, share, count);
        multiply(green, share, count);
        multiply(blue, share, count);
    }

    private static void multiply(float[] values, float[] factors, int count) {
        for (int i = 0; i < count; i++) {
            values[i] *= factors[i];
        }
    }

    /** Adds what points scatter back. */
    private void scatter(PointQueue queue) {
        Shading s = shading;
        scatter(queue.body, s.red, s.diffuseRed, s.specularRed, queue.count);
        scatter(queue.body, s.green, s.diffuseGreen, s.specularGreen, queue.count);
        scatter(queue.body, s.blue, s.diffuseBlue, s.specularBlue, queue.count);
    }

    private static void scatter(float[] share, float[] albedo, float[] light, float[] sum, int count) {
        for (int i = 0; i < count; i++) {
            sum[i] += share[i] * albedo[i] * light[i];
        }
    }

    private void add(PointQueue queue, float[][] color) {
        Shading s = shading;
        float[] red = color[0];
        float[] green = color[1];
        float[] blue = color[2];
        for (int i = 0; i < queue.count; i++) {
            int at = queue.pixel[i];
            red[at] += s.specularRed[i];
            green[at] += s.specularGreen[i];
            blue[at] += s.specularBlue[i];
        }
    }

    /** Keeps the first skin of each pixel apart; what lies behind it scatters like all else. */
    private void keepSkin(PointQueue queue, BandPixels pixels) {
        Shading s = shading;
        SkinPixels skin = pixels.skin;
        for (int i = 0; i < queue.count; i++) {
            int at = skin.start((int) queue.y[i]) + (int) queue.x[i];
            if (skin.color[0][at] == 0) {
                keepApart(skin, at, queue.body[i], i);
            } else {
                s.specularRed[i] += queue.body[i] * s.red[i] * s.diffuseRed[i];
                s.specularGreen[i] += queue.body[i] * s.green[i] * s.diffuseGreen[i];
                s.specularBlue[i] += queue.body[i] * s.blue[i] * s.diffuseBlue[i];
            }
        }
    }

    private void keepApart(SkinPixels skin, int at, float weight, int i) {
        skin.color[0][at] = Maths.max(1e-6f, weight * shading.red[i]);
        skin.color[1][at] = weight * shading.green[i];
        skin.color[2][at] = weight * shading.blue[i];
        skin.light[0][at] = shading.diffuseRed[i];
        skin.light[1][at] = shading.diffuseGreen[i];
        skin.light[2][at] = shading.diffuseBlue[i];
    }
}
