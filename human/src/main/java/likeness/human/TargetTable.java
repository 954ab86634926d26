package likeness.human;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import likeness.pack.HumanPack;
import likeness.pack.Modifier;
import likeness.pack.Target;

/** The targets of a pack by key, and the weights that an appearance gives them. */
final class TargetTable {

    /** Keys that shape every body, whatever its height. */
    private static final List<String> MACROS =
            List.of("macrodetails", "macrodetails-universal", "macrodetails-proportions", "breast");

    private static final String HEIGHT = "macrodetails-height";

    private static final String EXPRESSION = "expression-units-";

    private record Entry(Target target, int[] factors) {}

    private final Map<String, List<Entry>> byKey = new HashMap<>();
    private final Map<String, Modifier> modifiers = new HashMap<>();

    TargetTable(HumanPack pack) {
        for (Target target : pack.targets()) {
            int[] factors =
                    target.factors().stream().mapToInt(FactorTable::index).toArray();
            byKey.computeIfAbsent(target.key(), k -> new ArrayList<>()).add(new Entry(target, factors));
        }
        pack.modifiers().forEach(m -> modifiers.put(m.name(), m));
    }

    /** A target and how much of it. */
    record Weighted(Target target, float weight) {}

    /** Targets that the macro parameters ask for, but for the height's. */
    List<Weighted> macros(FactorTable factors) {
        List<Weighted> weighted = new ArrayList<>();
        MACROS.forEach(key -> add(weighted, key, 1, factors));
        return weighted;
    }

    /** Targets that make the body shorter or taller; none in the middle. */
    List<Weighted> height(FactorTable factors) {
        List<Weighted> weighted = new ArrayList<>();
        add(weighted, HEIGHT, 1, factors);
        return weighted;
    }

    /** @throws AppearanceException for a detail that does not exist, or has no negative side */
    void check(Map<String, Double> details) {
        details.forEach((name, value) -> {
            Modifier modifier = modifiers.get(name);
            if (modifier == null) {
                throw new AppearanceException("details." + name, "there is no such detail", similar(name));
            }
            Check.range("details." + name, value, modifier.minimum(), modifier.maximum());
        });
    }

    /** Names of the same group, or the groups: all names would be too many to read. */
    private String similar(String name) {
        String group = name.substring(0, Math.max(0, name.indexOf('/')));
        List<String> names = modifiers.values().stream()
                .filter(m -> m.group().equals(group))
                .map(Modifier::name)
                .sorted()
                .toList();
        return names.isEmpty()
                ? "names that begin with "
                        + String.join(
                                ", ",
                                modifiers.values().stream()
                                        .map(m -> m.group() + "/")
                                        .distinct()
                                        .sorted()
                                        .toList())
                : String.join(", ", names);
    }

    /** Targets of detail sliders; a name that is unknown is a mistake of the caller. */
    List<Weighted> details(Map<String, Double> details, FactorTable factors) {
        List<Weighted> weighted = new ArrayList<>();
        details.forEach((name, value) -> {
            Modifier modifier = java.util.Objects.requireNonNull(modifiers.get(name), name);
            String negative = modifier.negativeKey();
            if (value > 0) {
                add(weighted, modifier.positiveKey(), value, factors);
            } else if (value < 0 && negative != null) {
                add(weighted, negative, -value, factors);
            }
        });
        return weighted;
    }

    /** Targets of facial expressions, by the name of the expression unit. */
    List<Weighted> expression(Map<String, Double> units, FactorTable factors) {
        List<Weighted> weighted = new ArrayList<>();
        units.forEach((unit, value) -> add(weighted, EXPRESSION + unit, value, factors));
        return weighted;
    }

    /** The targets that such units and sliders may use, whoever the person is. */
    List<Target> named(Set<String> units, Map<String, Double> details) {
        List<Target> found = new ArrayList<>();
        units.forEach(unit -> addAll(found, EXPRESSION + unit));
        details.forEach((name, value) -> {
            Modifier modifier = java.util.Objects.requireNonNull(modifiers.get(name), name);
            String negative = modifier.negativeKey();
            addAll(found, value < 0 && negative != null ? negative : modifier.positiveKey());
        });
        return found;
    }

    private void addAll(List<Target> to, String key) {
        List<Entry> entries = byKey.getOrDefault(key, List.of());
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("the pack has no target " + key);
        }
        entries.forEach(entry -> to.add(entry.target));
    }

    private void add(List<Weighted> to, String key, double value, FactorTable factors) {
        for (Entry entry : byKey.getOrDefault(key, List.of())) {
            double weight = value * factors.product(entry.factors);
            if (weight != 0) {
                to.add(new Weighted(entry.target, (float) weight));
            }
        }
    }
}
