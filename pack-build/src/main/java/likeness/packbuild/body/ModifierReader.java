package likeness.packbuild.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import likeness.pack.Modifier;
import likeness.packbuild.source.SourcePackage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/**
 * Reads the detail sliders. The package's eleven macro sliders (gender, age …) have no target of their own and are left to
 * whoever computes factors.
 */
public final class ModifierReader {

    private static final List<String> SLIDERS =
            List.of("src/json/modifiers/modeling_modifiers.json", "src/json/modifiers/measurement_modifiers.json");
    private static final List<String> LABELS =
            List.of("src/json/sliders/modeling_sliders.json", "src/json/sliders/measurement_sliders.json");

    private ModifierReader() {}

    private record Group(String group, List<Slider> modifiers) {}

    private record Slider(
            @Nullable String target,
            @Nullable String min,
            @Nullable String max) {}

    public static List<Modifier> read(SourcePackage source) {
        Map<String, String> labels = labels(source);
        List<Modifier> modifiers = new ArrayList<>();
        for (String file : SLIDERS) {
            for (Group group : source.json(file, new TypeReference<List<Group>>() {})) {
                for (Slider slider : group.modifiers) {
                    if (slider.target != null) {
                        modifiers.add(modifier(group.group, slider.target, slider, labels));
                    }
                }
            }
        }
        return withMirrors(modifiers);
    }

    private static Modifier modifier(String group, String target, Slider slider, Map<String, String> labels) {
        String key = group + "-" + target;
        boolean twoSided = slider.min != null;
        String name = group + "/" + target + (twoSided ? "-" + slider.min + "|" + slider.max : "");
        String label = labels.getOrDefault(name, labelOf(target, slider));
        return new Modifier(
                name,
                group,
                label,
                twoSided ? key + "-" + slider.min : null,
                twoSided ? key + "-" + slider.max : key,
                null);
    }

    /** What is written on a slider that the package gives no label: {@code head-age}, less|more: "Head age less–more". */
    private static String labelOf(String target, Slider slider) {
        String words = target.replace('-', ' ');
        String range = slider.min == null ? "" : " " + slider.min + "–" + slider.max;
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + range;
    }

    private static List<Modifier> withMirrors(List<Modifier> modifiers) {
        Set<String> names = new HashSet<>();
        modifiers.forEach(m -> names.add(m.name()));
        return modifiers.stream()
                .map(m -> {
                    String other = otherSide(m.name());
                    return new Modifier(
                            m.name(),
                            m.group(),
                            m.label(),
                            m.negativeKey(),
                            m.positiveKey(),
                            names.contains(other) ? other : null);
                })
                .toList();
    }

    private static String otherSide(String name) {
        return name.contains("/l-")
                ? name.replace("/l-", "/r-")
                : name.contains("/r-") ? name.replace("/r-", "/l-") : "";
    }

    private static Map<String, String> labels(SourcePackage source) {
        Map<String, String> labels = new HashMap<>();
        for (String file : LABELS) {
            collect(source.json(file, new TypeReference<JsonNode>() {}), labels);
        }
        return labels;
    }

    private static void collect(JsonNode node, Map<String, String> labels) {
        if (node.has("mod") && node.has("label")) {
            labels.put(node.get("mod").asString(), node.get("label").asString());
        }
        node.forEach(child -> collect(child, labels));
    }
}
