package likeness.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The options that describe a person. They are laid over an Appearance as JSON, so that the one reader of Appearances
 * judges files and options alike.
 */
final class AppearanceOptions {

    private static final JsonMapper JSON = JsonMapper.shared();

    private AppearanceOptions() {}

    /** Teaches a command the options. */
    static void declare(CommandSpec command) {
        for (AppearanceOption option : AppearanceOption.ALL) {
            command.addOption(OptionSpec.builder(option.name())
                    .type(String.class)
                    .paramLabel(option.label())
                    .description(option.help())
                    .build());
        }
    }

    /** The options that were given, in the order of the table. */
    static Map<AppearanceOption, String> given(CommandSpec command) {
        Map<AppearanceOption, String> given = new LinkedHashMap<>();
        for (AppearanceOption option : AppearanceOption.ALL) {
            if (command.findOption(option.name()).getValue() instanceof String text) {
                given.put(option, text);
            }
        }
        return given;
    }

    /** The Appearance with the options laid over it. */
    static byte[] overlay(byte[] appearance, Map<AppearanceOption, String> given) {
        ObjectNode root = (ObjectNode) JSON.readTree(appearance);
        given.forEach((option, text) -> set(root, option, text));
        return JSON.writeValueAsBytes(root);
    }

    private static void set(ObjectNode root, AppearanceOption option, String text) {
        List<String> path = List.of(option.path().split("\\."));
        if (option.kind() == AppearanceOption.Kind.ASSET) {
            setAsset(object(root, path.subList(0, path.size() - 2)), path.get(path.size() - 2), text);
            return;
        }
        ObjectNode parent = object(root, path.subList(0, path.size() - 1));
        String field = path.getLast();
        switch (option.kind()) {
            case NUMBER -> parent.put(field, number(option, text));
            case GENDER -> parent.put(field, gender(option, text));
            case NUMBERS -> numbers(option, child(parent, field), text);
            case LOOK -> setLook(child(parent, field), text);
            case TEXT, ASSET -> parent.put(field, text);
        }
    }

    /** Another asset has other variants, so the old one's goes; a colour of hair stays with the person. */
    private static void setAsset(ObjectNode parent, String slot, String text) {
        if (text.equals("none")) {
            parent.putNull(slot);
            return;
        }
        ObjectNode choice = child(parent, slot);
        choice.remove("variant");
        if (!slot.equals("hair") && !slot.equals("beard")) {
            choice.remove("color");
        }
        choice.put("asset", text);
    }

    private static void setLook(ObjectNode choice, String text) {
        boolean free = text.startsWith("#");
        choice.remove(free ? "variant" : "color");
        choice.put(free ? "color" : "variant", text);
    }

    private static ObjectNode object(ObjectNode root, List<String> path) {
        ObjectNode node = root;
        for (String field : path) {
            node = child(node, field);
        }
        return node;
    }

    private static ObjectNode child(ObjectNode parent, String field) {
        return parent.get(field) instanceof ObjectNode node ? node : parent.putObject(field);
    }

    private static double gender(AppearanceOption option, String text) {
        return switch (text) {
            case "female" -> 0;
            case "male" -> 1;
            default -> number(option, text);
        };
    }

    private static double number(AppearanceOption option, String text) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // falls through to the one message for all that is no number
        }
        throw new UsageException(
                option.name() + ": '" + text + "' is not allowed; " + option.label() + ", " + option.help());
    }

    private static void numbers(AppearanceOption option, ObjectNode into, String text) {
        for (String pair : text.split(",")) {
            int equals = pair.lastIndexOf('=');
            if (equals < 1) {
                throw new UsageException(option.name() + ": '" + pair + "' is not of the form NAME=NUMBER");
            }
            into.put(
                    pair.substring(0, equals).strip(),
                    number(option, pair.substring(equals + 1).strip()));
        }
    }
}
