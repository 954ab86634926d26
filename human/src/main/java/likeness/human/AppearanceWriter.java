package likeness.human;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import likeness.human.Appearance.Choice;
import likeness.pack.Slot;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/** Writes the one spelling of an appearance; see {@link AppearanceJson}. */
final class AppearanceWriter {

    private final StringBuilder out = new StringBuilder();
    private final List<Boolean> filled = new ArrayList<>();

    byte[] document(Appearance a) {
        open(null);
        number("version", Appearance.VERSION);
        body(a.body());
        open("details");
        new TreeMap<>(a.details()).forEach(this::number);
        close();
        open("boneScale");
        number("head", a.boneScale().head());
        number("arms", a.boneScale().arms());
        number("chest", a.boneScale().chest());
        close();
        open("skin");
        text("asset", a.skin().asset());
        text("tone", a.skin().tone());
        number("correction", a.skin().correction());
        close();
        AppearanceFields.OF_PERSON.forEach(slot -> choice(slot, a.choices()));
        open("wardrobe");
        AppearanceFields.OF_WARDROBE.forEach(slot -> choice(slot, a.choices()));
        close();
        close();
        return out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private void body(Appearance.Body body) {
        open("body");
        number("gender", body.gender());
        number("age", body.age());
        number("height", body.height());
        number("weight", body.weight());
        number("muscle", body.muscle());
        number("proportions", body.proportions());
        number("breastSize", body.breastSize());
        number("breastFirmness", body.breastFirmness());
        open("ancestry");
        number("african", body.ancestry().african());
        number("asian", body.ancestry().asian());
        number("caucasian", body.ancestry().caucasian());
        close();
        close();
    }

    private void choice(Slot slot, Map<Slot, Choice> choices) {
        Choice choice = choices.get(slot);
        if (choice == null) {
            name(AppearanceFields.name(slot));
            out.append("null");
            return;
        }
        open(AppearanceFields.name(slot));
        text("asset", choice.asset());
        text("variant", choice.variant());
        text("color", choice.color());
        close();
    }

    private void number(String name, double value) {
        name(name);
        out.append(JsonNumber.text(value));
    }

    private void text(String name, @Nullable String value) {
        name(name);
        if (value == null) {
            out.append("null");
        } else {
            quote(value);
        }
    }

    private void quote(String value) {
        out.append('"')
                .append(JsonStringEncoder.getInstance().quoteAsCharArray(value))
                .append('"');
    }

    private void name(String name) {
        separate();
        quote(name);
        out.append(": ");
    }

    private void open(@Nullable String name) {
        if (name != null) {
            name(name);
        }
        out.append('{');
        filled.add(false);
    }

    private void close() {
        if (filled.removeLast()) {
            newLine();
        }
        out.append('}');
    }

    private void separate() {
        if (filled.getLast()) {
            out.append(',');
        }
        filled.set(filled.size() - 1, true);
        newLine();
    }

    private void newLine() {
        out.append('\n').append("  ".repeat(filled.size()));
    }
}
