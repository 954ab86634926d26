package likeness.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The glTF validator of those who wrote the specification. */
public final class KhronosValidator {

    /** Warnings that our files give on purpose, each with its reason. */
    public static final Map<String, String> DOCUMENTED = Map.of(
            "NODE_SKINNED_MESH_NON_ROOT",
            "consumers expect one root node, Armature, with the meshes below it; its transform is the identity",
            "MESH_PRIMITIVE_GENERATED_TANGENT_SPACE",
            "tangents are left to the loader, which is to make MikkTSpace ones; they would be a third of the geometry",
            "INVALID_EXTENSION_NAME_FORMAT",
            "VRM 0.x calls its extension VRM, from before extensions had to have a prefix",
            "MULTIPLE_EXTENSIONS",
            "a drawn material is MToon for programs that know it, and unlit for others");

    private static final int WARNING = 1;

    private KhronosValidator() {}

    /**
     * @param file name
     * @param severity 0 error, 1 warning
     * @param code of the validator
     * @param place in the document
     */
    public record Fault(String file, int severity, String code, String place) {}

    /**
     * @param files how many were judged
     * @param faults errors, and warnings that are not documented
     */
    public record Verdict(int files, List<Fault> faults) {}

    /**
     * Judges every {@code .glb} of a folder.
     *
     * @throws MissingProgramException without npm
     */
    public static Verdict judge(Path folder) throws IOException {
        List<String> reports = NodeProject.proofs().node("validate.mjs", folder.toString());
        List<Fault> faults = new ArrayList<>();
        for (String line : reports) {
            JsonNode report = JsonMapper.shared().readTree(line);
            for (JsonNode issue : report.get("issues")) {
                Fault fault = new Fault(
                        report.get("file").stringValue(),
                        issue.get("severity").intValue(),
                        issue.get("code").stringValue(),
                        issue.path("pointer").asString(""));
                if (fault.severity() <= WARNING && !DOCUMENTED.containsKey(fault.code())) {
                    faults.add(fault);
                }
            }
        }
        return new Verdict(reports.size(), faults);
    }
}
