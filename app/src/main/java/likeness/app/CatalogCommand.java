package likeness.app;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import likeness.human.Human;
import likeness.pack.Asset;
import likeness.pack.Modifier;
import likeness.pack.Slot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Lists everything one can wear or be. */
@Command(name = "catalog", sortOptions = false, description = "Lists everything one can wear or be.")
final class CatalogCommand implements Runnable {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Rooms rooms;

    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    @Spec
    private CommandSpec spec;

    @Option(names = "--slot", paramLabel = "NAME", description = "only one slot: skin, eyes, hair, clothing, ...")
    private @Nullable String slot;

    @Option(names = "--details", description = "the detail modifiers of --detail")
    private boolean details;

    @Option(names = "--poses", description = "the poses of --pose")
    private boolean poses;

    @Option(names = "--json", description = "for programs")
    private boolean json;

    CatalogCommand(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        Human human = rooms.human();
        List<Slot> slots = slots();
        if (json) {
            out.println(JSON.writeValueAsString(asData(human, slots)));
        } else if (details) {
            human.details().forEach(modifier -> printDetail(out, modifier));
        } else if (poses) {
            human.poses().forEach(pose -> out.printf("%-14s %s%n", pose.name(), pose.title()));
        } else {
            slots.forEach(each -> printSlot(out, human, each));
        }
    }

    private List<Slot> slots() {
        if (slot == null) {
            return List.of(Slot.values());
        }
        List<String> names =
                Arrays.stream(Slot.values()).map(CatalogCommand::nameOf).toList();
        if (!names.contains(slot)) {
            throw new UsageException("--slot: '" + slot + "' is not allowed; one of " + String.join(", ", names));
        }
        return List.of(Slot.values()[names.indexOf(slot)]);
    }

    private static Map<String, Object> asData(Human human, List<Slot> slots) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("pack", human.packId());
        data.put(
                "assets",
                slots.stream()
                        .flatMap(s -> human.catalog().in(s).stream())
                        .map(CatalogCommand::asData)
                        .toList());
        data.put("details", human.details().stream().map(CatalogCommand::asData).toList());
        data.put(
                "poses",
                human.poses().stream()
                        .map(pose -> Map.of("name", pose.name(), "title", pose.title()))
                        .toList());
        data.put("palettes", human.palettes());
        return data;
    }

    private static Map<String, Object> asData(Asset asset) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", asset.id());
        data.put("slot", nameOf(asset.slot()));
        data.put("title", asset.title());
        data.put("tags", asset.tags());
        data.put("variants", asset.variants().stream().map(Asset.Variant::id).toList());
        data.put("color", asset.tintable());
        data.put("covers", asset.covers().stream().map(CatalogCommand::nameOf).toList());
        data.put("author", asset.licence().author());
        data.put("licence", asset.licence().terms());
        data.put("credit", asset.licence().credit());
        return data;
    }

    private static Map<String, Object> asData(Modifier modifier) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", modifier.name());
        data.put("label", modifier.label());
        data.put("minimum", modifier.minimum());
        data.put("maximum", modifier.maximum());
        data.put("mirror", modifier.mirror());
        return data;
    }

    private static void printSlot(PrintWriter out, Human human, Slot slot) {
        List<Asset> assets = human.catalog().in(slot);
        if (assets.isEmpty()) {
            return;
        }
        out.println(nameOf(slot));
        for (Asset asset : assets) {
            out.printf("  %-28s %s%n", asset.id(), remarks(asset));
        }
        out.println();
    }

    private static String remarks(Asset asset) {
        StringBuilder text = new StringBuilder(asset.title());
        if (!asset.variants().isEmpty()) {
            List<String> names =
                    asset.variants().stream().map(Asset.Variant::id).toList();
            text.append(" | ").append(String.join(", ", names));
        }
        if (asset.tintable()) {
            text.append(" | any #rrggbb");
        }
        if (asset.licence().needsCredit()) {
            text.append(" | credit: ").append(asset.licence().credit());
        }
        return text.toString();
    }

    private static void printDetail(PrintWriter out, Modifier modifier) {
        out.printf(Locale.ROOT, "%-58s %2.0f to 1  %s%n", modifier.name(), modifier.minimum(), modifier.label());
    }

    private static String nameOf(Slot slot) {
        return slot.name().toLowerCase(Locale.ROOT);
    }
}
