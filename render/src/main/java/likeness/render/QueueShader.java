package likeness.render;

import likeness.scene.Surface;

/**
 * Shades the points that wait in a queue, all at once, and gives their light to the picture. Skin keeps its colour and its
 * light apart, to be joined after scattering. One per thread.
 */
final class QueueShader {

    private final OcclusionPass occlusion;
    private final Illumination illumination;
    private final LightMeter meter;
    private final Shading shading;

    QueueShader(OcclusionPass occlusion, Illumination illumination, LightMeter meter, Shading shading) {
        this.occlusion = occlusion;
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
        reflect(queue, pixels.color);
        if (material.surface == Surface.SKIN) {
            meter.see(pixels.firstRow / TriangleBins.ROWS, queue, s);
            scatterSkin(queue, pixels);
        } else {
            scatter(queue, pixels.color);
        }
        queue.count = 0;
    }

    private void readLight(PointQueue queue, DrawMaterial material) {
        System.arraycopy(queue.keyLight, 0, shading.keyLight, 0, queue.count);
        System.arraycopy(queue.openness, 0, shading.openness, 0, queue.count);
        // Thin things let light through, as hair does.
        Surface surface = material.visibility == DrawMaterial.Visibility.SOLID ? material.surface : Surface.HAIR;
        for (int i = 0; i < queue.count; i++) {
            if (queue.keyLight[i] < 0) {
                int phase = SamplePattern.phase((int) queue.x[i], (int) queue.y[i]);
                shading.keyLight[i] = occlusion.keyLight(shading.points, i, surface, phase);
            }
        }
    }

    private void reflect(PointQueue queue, float[][] color) {
        Shading s = shading;
        for (int i = 0; i < queue.count; i++) {
            int at = queue.pixel[i];
            float weight = queue.shine[i];
            color[0][at] += weight * s.specularRed[i];
            color[1][at] += weight * s.specularGreen[i];
            color[2][at] += weight * s.specularBlue[i];
        }
    }

    private void scatter(PointQueue queue, float[][] color) {
        for (int i = 0; i < queue.count; i++) {
            scatter(queue, i, color);
        }
    }

    private void scatter(PointQueue queue, int i, float[][] color) {
        Shading s = shading;
        int at = queue.pixel[i];
        float weight = queue.body[i];
        color[0][at] += weight * s.red[i] * s.diffuseRed[i];
        color[1][at] += weight * s.green[i] * s.diffuseGreen[i];
        color[2][at] += weight * s.blue[i] * s.diffuseBlue[i];
    }

    /** Keeps the first skin of each pixel apart. */
    private void scatterSkin(PointQueue queue, BandPixels pixels) {
        SkinPixels skin = pixels.skin;
        for (int i = 0; i < queue.count; i++) {
            int at = skin.start((int) queue.y[i]) + (int) queue.x[i];
            if (skin.color[0][at] == 0) {
                keepApart(skin, at, queue.body[i], i);
            } else {
                scatter(queue, i, pixels.color);
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
