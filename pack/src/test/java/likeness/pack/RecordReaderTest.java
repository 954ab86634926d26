package likeness.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordReaderTest {

    private record Inner(Slot slot, double[] numbers) {}

    private record Outer(
            String text,
            int count,
            float share,
            boolean on,
            @Nullable Double maybe,
            List<Inner> list,
            Map<String, Inner> map) {}

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void recordsListsMapsArraysAndEnumsAreRead() {
        Outer read = RecordReader.read(
                json(
                        "{'text': 'ü', 'count': 3, 'share': 0.25, 'on': true, 'maybe': 1.5,"
                                + " 'list': [{'slot': 'base_layer', 'numbers': [1, 2.5]}], 'map': {'b': {}, 'a': {'slot': 'hair'}}}"),
                Outer.class);

        assertThat(read.text()).isEqualTo("ü");
        assertThat(read.count()).isEqualTo(3);
        assertThat(read.share()).isEqualTo(0.25f);
        assertThat(read.on()).isTrue();
        assertThat(read.maybe()).isEqualTo(1.5);
        assertThat(read.list().getFirst().slot()).isEqualTo(Slot.BASE_LAYER);
        assertThat(read.list().getFirst().numbers()).containsExactly(1, 2.5);
        assertThat(read.map().keySet()).containsExactly("b", "a");
    }

    @Test
    void whatIsMissingOrNullIsNothing() {
        Outer read = RecordReader.read(json("{'maybe': null}"), Outer.class);

        assertThat(read.text()).isNull();
        assertThat(read.count()).isZero();
        assertThat(read.on()).isFalse();
        assertThat(read.maybe()).isNull();
        assertThat(read.list()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'txet': 'a'} | has no field txet",
                "{'list': {}} | START_OBJECT where START_ARRAY is expected",
                "{'list': [{'slot': 'tail'}]} | tail is no Slot",
                "{'text': 3} | where VALUE_STRING is expected",
                "{'count': 'x'} | not numeric",
                "{'text': 'a | Unexpected end-of-input",
                "{} {} | JSON of one Outer is expected",
            })
    void whatDoesNotFitIsNamed(String text, String problem) {
        assertThatThrownBy(() -> RecordReader.read(json(text), Outer.class))
                .isInstanceOf(PackException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void aDocumentCanBeAList() {
        assertThat(RecordReader.readList(json("[{'slot': 'hair'}, {'slot': 'skin'}]"), Inner.class))
                .extracting(Inner::slot)
                .containsExactly(Slot.HAIR, Slot.SKIN);
    }
}
