package likeness.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The decoder of those who made meshoptimizer, as three.js ships it. */
public final class MeshoptDecoder {

    private MeshoptDecoder() {}

    /**
     * How a compressed file differs from the plain one of the same scene.
     *
     * @param compressedViews how many views were decompressed
     * @param accessors how many were compared, number by number
     * @param largest difference of a number, by attribute; of indices, how many triangles are others
     */
    public record Comparison(int compressedViews, int accessors, Map<String, Double> largest) {}

    /** @throws MissingProgramException without npm */
    public static Comparison compare(byte[] plain, byte[] compressed) throws IOException {
        NodeProject project = NodeProject.proofs();
        Path folder = Files.createTempDirectory("likeness-meshopt");
        Path before = Files.write(folder.resolve("plain.glb"), plain);
        Path after = Files.write(folder.resolve("compressed.glb"), compressed);
        try {
            String answer = project.node("meshopt.mjs", before.toString(), after.toString())
                    .getLast();
            JsonNode facts = JsonMapper.shared().readTree(answer);
            Map<String, Double> largest = new TreeMap<>();
            facts.get("largest")
                    .properties()
                    .forEach(entry ->
                            largest.put(entry.getKey(), entry.getValue().doubleValue()));
            return new Comparison(
                    facts.get("compressedViews").intValue(),
                    facts.get("accessors").intValue(),
                    largest);
        } finally {
            Files.delete(before);
            Files.delete(after);
            Files.delete(folder);
        }
    }
}
