package likeness.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ContactSheetTest {

    @Test
    void eachPictureLandsInItsOwnCellWithItsLabel() {
        Pixels sheet = new ContactSheet(2, 40, 40)
                .add("Ada 34", Pixels.filled(80, 80, 0xFFFF0000))
                .add("", Pixels.filled(40, 40, 0xFF00FF00))
                .add("afro", Pixels.filled(20, 20, 0xFF0000FF))
                .compose();
        assertThat(sheet.width()).isEqualTo(2 * 48 + 8);
        assertThat(sheet.at(28, 28)).isEqualTo(0xFFFF0000);
        assertThat(sheet.at(76, 28)).isEqualTo(0xFF00FF00);
        assertThat(sheet.at(28, 28 + 40 + 8 + 11)).isEqualTo(0xFF0000FF);
        int[] labelLine = sheet.crop(8, 48, 40, 10).argb();
        assertThat(Arrays.stream(labelLine).distinct().count()).isEqualTo(2);
    }

    @Test
    void anEmptySheetIsStillAPicture() {
        assertThat(new ContactSheet(3, 16, 16).compose().width()).isPositive();
    }
}
