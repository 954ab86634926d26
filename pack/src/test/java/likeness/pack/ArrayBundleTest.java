package likeness.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ArrayBundleTest {

    @Property(tries = 50)
    void integersComeBackAsTheyWere(@ForAll int[] values, @ForAll @IntRange(min = 1, max = 5) int stride) {
        byte[] bytes = new ArrayBundle.Writer().ints("a", values, stride).encode();

        assertThat(ArrayBundle.decode("test", bytes).ints("a")).containsExactly(values);
    }

    @Property(tries = 50)
    void quantisedNumbersComeBackWithinHalfAStep(@ForAll short[] thousandths) {
        float[] values = new float[thousandths.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = thousandths[i] / 1000f;
        }
        byte[] bytes =
                new ArrayBundle.Writer().quantised("q", values, 1f / 64, 3).encode();

        float[] back = ArrayBundle.decode("test", bytes).floats("q");

        assertThat(back).containsExactly(values, within(1f / 128 + 1e-5f));
    }

    @Property(tries = 100)
    void cutShortItIsAPackException(@ForAll int[] values, @ForAll @IntRange(min = 0, max = 1 << 20) int at) {
        byte[] bytes = new ArrayBundle.Writer().ints("a", values, 1).encode();
        byte[] cut = Arrays.copyOf(bytes, at % bytes.length);

        assertThatExceptionOfType(PackException.class).isThrownBy(() -> ArrayBundle.decode("test", cut));
    }

    @Property(tries = 200)
    void garbageNeverGivesAnythingButAPackException(@ForAll byte[] garbage) {
        try {
            ArrayBundle.decode("test", garbage);
        } catch (PackException e) {
            assertThat(e).hasMessageContaining("test");
        }
    }

    @Test
    void namesTheArrayThatIsMissing() {
        ArrayBundle bundle = ArrayBundle.decode("hat", new ArrayBundle.Writer().encode());

        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> bundle.ints("refs"))
                .withMessage("hat has no integers refs");
    }
}
