package likeness.render;

import likeness.scene.Surface;

/**
 * Shades the points that wait in a queue, all at once, and gives their light to the picture. Skin keeps its colour and its
 * light apart, to be joined after scattering. One per thread.
 */
final class QueueShader {

    private final Frame frame;
    private final OcclusionPass occlusion;
    private final Illumination illumination;
    private final LightMeter meter;
    private final Shading shading;

    QueueShader(Frame frame, OcclusionPass occlusion, Illumination illumination, LightMeter meter, Shading shading) {
        this.frame = frame;
        this.occlusion = occlusion;
        this.illumination = illumination;
        this.meter = meter;
        this.shading = shading;
    }

    /** Shades all points that wait in a queue and gives their light to the picture. */
    void shade(PointQueue queue, DrawMaterial material, int band) {
        Shading s = shading;
        s.moveTo(queue);
        readLight(queue, material);
        s.read(material);
        illumination.light(s, material.surface);
        reflect(queue);
        if (material.surface == Surface.SKIN) {
            meter.see(band, queue, s);
            scatterSkin(queue);
        } else {
            scatter(queue);
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

    private void reflect(PointQueue queue) {
        Shading s = shading;
        for (int i = 0; i < queue.count; i++) {
            int at = queue.pixel[i];
            float weight = queue.shine[i];
            frame.color[0][at] += weight * s.specularRed[i];
            frame.color[1][at] += weight * s.specularGreen[i];
            frame.color[2][at] += weight * s.specularBlue[i];
        }
    }

    private void scatter(PointQueue queue) {
        for (int i = 0; i < queue.count; i++) {
            scatter(queue, i);
        }
    }

    private void scatter(PointQueue queue, int i) {
        Shading s = shading;
        int at = queue.pixel[i];
        float weight = queue.body[i];
        frame.color[0][at] += weight * s.red[i] * s.diffuseRed[i];
        frame.color[1][at] += weight * s.green[i] * s.diffuseGreen[i];
        frame.color[2][at] += weight * s.blue[i] * s.diffuseBlue[i];
    }

    /** Keeps the first skin of each pixel apart. */
    private void scatterSkin(PointQueue queue) {
        for (int i = 0; i < queue.count; i++) {
            if (frame.skin[0][queue.pixel[i]] == 0) {
                keepApart(queue.pixel[i], queue.body[i], i);
            } else {
                scatter(queue, i);
            }
        }
    }

    private void keepApart(int pixel, float weight, int i) {
        frame.skin[0][pixel] = Maths.max(1e-6f, weight * shading.red[i]);
        frame.skin[1][pixel] = weight * shading.green[i];
        frame.skin[2][pixel] = weight * shading.blue[i];
        frame.skinLight[0][pixel] = shading.diffuseRed[i];
        frame.skinLight[1][pixel] = shading.diffuseGreen[i];
        frame.skinLight[2][pixel] = shading.diffuseBlue[i];
    }
}
