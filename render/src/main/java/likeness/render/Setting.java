package likeness.render;

import java.util.List;
import java.util.Map;

/**
 * How a picture is staged, framed and lit: one file {@code scenes/NAME.json}.
 *
 * @param framing what part of the subject fills the picture
 * @param stage how the subject holds itself
 * @param lights directional lights; the first is the key and casts the soft shadow
 * @param ambient light from everywhere
 * @param backdrop ground behind the subject
 * @param floorShadow darkness of the contact shadow on the floor, 0 for no floor
 */
record Setting(
        Framing framing, Stage stage, List<Light> lights, Ambient ambient, Backdrop backdrop, float floorShadow) {

    private static final Map<String, Setting> ALL =
            DataFile.readAll("scenes", List.of("portrait", "half-body", "full-body"), Setting.class);

    Setting {
        lights = List.copyOf(lights);
        Check.range("floorShadow", floorShadow, 0, 1);
        if (lights.isEmpty()) {
            throw new IllegalArgumentException("lights: a setting needs a key light");
        }
    }

    /** Names a {@link RenderRequest} may use. */
    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    static Setting named(String name) {
        return DataFile.choose(ALL, "scene", name);
    }

    /**
     * @param eyeLine where the eyes are, as a fraction of the height from the top; 0 frames the whole body instead
     * @param headFraction height of the head (chin to crown) as a fraction of the picture's smaller side
     * @param margin least free space at the edges that are framed, as a fraction of the height
     * @param fieldOfView of the lens in degrees, for a square picture
     * @param pitch degrees by which the camera looks down
     */
    record Framing(float eyeLine, float headFraction, float margin, float fieldOfView, float pitch) {
        Framing {
            Check.range("framing.eyeLine", eyeLine, 0, 0.9f);
            Check.range("framing.headFraction", headFraction, 0.02f, 1);
            Check.range("framing.margin", margin, 0, 0.3f);
            Check.range("framing.fieldOfView", fieldOfView, 4, 70);
            Check.range("framing.pitch", pitch, -45, 45);
        }
    }

    /**
     * Angles in degrees, positive to the right of the picture.
     *
     * @param bodyTurn of the whole subject about the vertical
     * @param headTurn of the head against the camera
     * @param headTilt of the head towards a shoulder
     * @param headNod of the head, positive down
     * @param faceCamera whether head and eyes turn to the camera, as far as a neck allows; otherwise the pose decides
     */
    record Stage(float bodyTurn, float headTurn, float headTilt, float headNod, boolean faceCamera) {
        Stage {
            Check.range("stage.bodyTurn", bodyTurn, -180, 180);
            Check.range("stage.headTurn", headTurn, -60, 60);
            Check.range("stage.headTilt", headTilt, -30, 30);
            Check.range("stage.headNod", headNod, -30, 30);
        }
    }

    /**
     * A light far away, placed as seen from the camera.
     *
     * @param azimuth degrees, 0 at the camera, negative to the left of the picture, 180 behind the subject
     * @param elevation degrees above the horizon
     * @param color linear RGB
     * @param intensity factor of the colour
     * @param size angular diameter in degrees: softness of shadow and highlight
     */
    record Light(float azimuth, float elevation, float[] color, float intensity, float size) {
        Light {
            Check.range("light.azimuth", azimuth, -180, 180);
            Check.range("light.elevation", elevation, -90, 90);
            Check.color("light.color", color);
            Check.range("light.intensity", intensity, 0, 20);
            Check.range("light.size", size, 0, 90);
        }
    }

    /**
     * @param sky linear RGB from above
     * @param ground linear RGB from below
     * @param occlusionRadius metres over which neighbours take ambient light away
     * @param occlusion strength of that
     */
    record Ambient(float[] sky, float[] ground, float occlusionRadius, float occlusion) {
        Ambient {
            Check.color("ambient.sky", sky);
            Check.color("ambient.ground", ground);
            Check.range("ambient.occlusionRadius", occlusionRadius, 0.001f, 1);
            Check.range("ambient.occlusion", occlusion, 0, 3);
        }
    }
}
