package likeness.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import likeness.image.PictureDecoder;
import likeness.image.Pixels;
import likeness.render.Camera;
import likeness.render.RenderRequest;
import likeness.render.View;
import likeness.scene.Affine;
import likeness.scene.Node;
import likeness.scene.Scene;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** three.js in headless Chromium, drawing a GLB of ours from the camera and in the pose of a picture of ours. */
public final class ThreeJs {

    /**
     * Milliseconds for which either side draws before a series is timed: the program that drew before is still being cleared
     * away, and caches are full of its memory.
     */
    public static final int SETTLING = 1000;

    /** How Chromium draws without a graphics card. */
    public enum Graphics {
        SWIFTSHADER,
        /** The system's OpenGL: Mesa's llvmpipe where there is no card. */
        GL
    }

    /**
     * @param pixels as drawn, transparent around the person
     * @param bones that three.js found
     * @param drawnBy the browser's own word
     * @param milliseconds of each timed drawing, in order
     */
    public record Photograph(Pixels pixels, int bones, String drawnBy, List<Double> milliseconds) {

        public double median() {
            return milliseconds.stream().sorted().toList().get(milliseconds.size() / 2);
        }
    }

    private ThreeJs() {}

    /**
     * Loads a file, moves its joints to where a posed scene has them, and draws it.
     *
     * @param glb of a person in bind pose
     * @param posed the same person in the pose of the picture; its nodes are matched by name
     * @param request whose view is drawn
     * @param timedRuns how often to draw again for timing, with shadows; 0 draws once, without
     * @throws MissingProgramException without npm or Chromium
     */
    public static Photograph draw(byte[] glb, Scene posed, RenderRequest request, Graphics graphics, int timedRuns)
            throws IOException {
        Path chromium = Programs.chromium();
        NodeProject project = NodeProject.proofs();
        Path folder = Files.createTempDirectory("likeness-three");
        Path model = Files.write(folder.resolve("model.glb"), glb);
        Path picture = folder.resolve("picture.png");
        Path order = folder.resolve("request.json");
        try {
            View view = View.of(posed, request);
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("chromium", chromium.toString());
            fields.put("glb", model.toString());
            fields.put("png", picture.toString());
            fields.put("width", request.width());
            fields.put("height", request.height());
            fields.put("camera", camera(view.camera()));
            fields.put("joints", locals(posed, view.worlds()));
            fields.put("shadows", timedRuns > 0);
            fields.put("angle", graphics.name().toLowerCase(Locale.ROOT));
            fields.put("runs", timedRuns);
            fields.put("settling", SETTLING);
            Files.write(order, JsonMapper.shared().writeValueAsBytes(fields));
            List<String> answer = project.node("photograph.mjs", order.toString());
            return photograph(JsonMapper.shared().readTree(answer.getLast()), picture);
        } finally {
            for (Path file : List.of(model, picture, order, folder)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Photograph photograph(JsonNode facts, Path picture) throws IOException {
        Pixels pixels = PictureDecoder.decode(Files.readAllBytes(picture));
        List<Double> milliseconds = StreamSupport.stream(
                        facts.get("milliseconds").spliterator(), false)
                .map(JsonNode::doubleValue)
                .toList();
        String drawnBy = facts.get("drawnBy").stringValue();
        return new Photograph(pixels, facts.get("bones").intValue(), drawnBy, milliseconds);
    }

    private static Map<String, Object> camera(Camera camera) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("position", List.of(camera.x(), camera.y(), camera.z()));
        fields.put("pitch", StrictMath.atan2(camera.sinPitch(), camera.cosPitch()));
        fields.put("focal", camera.focal());
        fields.put("centre", List.of(camera.centreX(), camera.centreY()));
        return fields;
    }

    /** Every node's transform relative to its parent, column major, from world transforms. */
    private static Map<String, float[]> locals(Scene scene, float[][] worlds) {
        Map<String, float[]> locals = new LinkedHashMap<>();
        for (int i = 0; i < worlds.length; i++) {
            Node node = scene.nodes().get(i);
            float[] local = node.parent() == Node.ROOT
                    ? worlds[i]
                    : Affine.multiply(Affine.invert(worlds[node.parent()]), worlds[i]);
            if (node.mesh() == null) {
                locals.put(node.name(), columnMajor(local));
            }
        }
        return locals;
    }

    private static float[] columnMajor(float[] m) {
        return new float[] {m[0], m[4], m[8], 0, m[1], m[5], m[9], 0, m[2], m[6], m[10], 0, m[3], m[7], m[11], 1};
    }
}
