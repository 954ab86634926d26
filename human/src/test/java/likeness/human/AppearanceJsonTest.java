package likeness.human;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import likeness.human.Appearance.Choice;
import likeness.pack.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppearanceJsonTest {

    @Test
    void everything_but_the_version_may_be_left_out() {
        Appearance person = AppearanceJson.read(People.bytes("{'version': 1}"));
        assertThat(person.body().age()).isEqualTo(30);
        assertThat(person.choice(Slot.HAIR)).isPresent();
        assertThat(person.choice(Slot.BEARD)).isEmpty();
    }

    @Test
    void what_is_left_out_follows_from_the_body() {
        Appearance man = AppearanceJson.read(
                People.bytes("{'version': 1, 'body': {'gender': 1, 'age': 70, 'ancestry': {'african': 1}}}"));
        assertThat(man.skin().asset()).isEqualTo("old_african_male");
        assertThat(man.choice(Slot.EYELASHES)).isEmpty();
        assertThat(man.body().height()).isEqualTo(178);
    }

    @Test
    void a_slot_that_is_null_is_empty_and_its_neighbours_stay() {
        Appearance person =
                AppearanceJson.read(People.bytes("{'version': 1, 'hair': null, 'wardrobe': {'footwear': null}}"));
        assertThat(person.choice(Slot.HAIR)).isEmpty();
        assertThat(person.choice(Slot.FOOTWEAR)).isEmpty();
        assertThat(person.choice(Slot.CLOTHING)).isPresent();
    }

    @Test
    void what_is_written_reads_back_equal_and_writes_the_same() {
        for (long seed = 0; seed < 50; seed++) {
            Appearance person = People.HUMAN.random(seed);
            byte[] written = AppearanceJson.write(person);
            assertThat(AppearanceJson.read(written)).isEqualTo(person);
            assertThat(AppearanceJson.write(AppearanceJson.read(written))).isEqualTo(written);
        }
    }

    @Test
    void numbers_and_colours_have_one_spelling() {
        String written =
                new String(AppearanceJson.write(AppearanceJson.read(People.bytes("""
                        {'version': 1.0, 'hair': {'asset': 'bob02', 'color': '#ABCDEF'},
                         'body': {'weight': 5E-1, 'muscle': 0.10, 'gender': -0.0},
                         'details': {'b': 1e-3, 'a': -1}}"""))), StandardCharsets.UTF_8);
        assertThat(written)
                .contains("\"color\": \"#abcdef\"", "\"weight\": 0.5,", "\"muscle\": 0.1,", "\"gender\": 0,")
                .contains("\"details\": {\n    \"a\": -1,\n    \"b\": 0.001\n  }");
    }

    @Test
    void an_eyewear_colour_may_have_alpha_and_no_other() {
        String glasses = "{'version': 1, 'wardrobe': {'eyewear': {'asset': 'x', 'color': '#11223344'}}}";
        assertThat(AppearanceJson.read(People.bytes(glasses)).choice(Slot.EYEWEAR))
                .contains(new Choice("x", null, "#11223344"));
        assertThatExceptionOfType(AppearanceException.class)
                .isThrownBy(() -> AppearanceJson.read(
                        People.bytes("{'version': 1, 'hair': {'asset': 'x', 'color': '#11223344'}}")))
                .satisfies(e -> assertThat(e.field()).isEqualTo("hair.color"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                            | version
            {'version': 2}                                                | version
            {'version': '1'}                                              | version
            {'version': 1, 'hat': 1}                                      | hat
            {'version': 1, 'body': []}                                    | body
            {'version': 1, 'body': {'heigth': 170}}                       | body.heigth
            {'version': 1, 'body': {'height': '170'}}                     | body.height
            {'version': 1, 'body': {'height': null}}                      | body.height
            {'version': 1, 'body': {'height': 99}}                        | body.height
            {'version': 1, 'body': {'height': 1e999}}                     | body.height
            {'version': 1, 'body': {'age': 17.9}}                         | body.age
            {'version': 1, 'body': {'ancestry': {'asian': 0.4}}}          | body.ancestry
            {'version': 1, 'body': {'ancestry': {'asian': 1.2}}}          | body.ancestry.asian
            {'version': 1, 'details': {'nose': 2}}                        | details.nose
            {'version': 1, 'boneScale': {'head': 101}}                    | boneScale.head
            {'version': 1, 'skin': {'tone': 'red'}}                       | skin.tone
            {'version': 1, 'skin': null}                                  | skin
            {'version': 1, 'skin': {'correction': -51}}                   | skin.correction
            {'version': 1, 'eyes': null}                                  | eyes
            {'version': 1, 'hair': 'bob01'}                               | hair
            {'version': 1, 'beard': {}}                                   | beard.asset
            {'version': 1, 'hair': {'asset': '../etc'}}                   | hair.asset
            {'version': 1, 'wardrobe': {'clothing': {'asset': 7}}}        | wardrobe.clothing.asset
            {'version': 1, 'wardrobe': {'hat': null}}                     | wardrobe.hat
            [1]                                                           | $
            """)
    void a_mistake_is_named_by_its_field(String json, String field) {
        assertThatExceptionOfType(AppearanceException.class)
                .isThrownBy(() -> AppearanceJson.read(People.bytes(json)))
                .satisfies(e -> assertThat(e.field()).isEqualTo(field))
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "{'version': 1",
                "{'version': 1} 2",
                "{'version': 1, 'version': 1}",
                "{'version': NaN}",
                "{'version': 1, 'details': {'a': [[[[[[[[[[[]]]]]]]]]]]}}",
                "{'version': 11111111111111111111111111111111111111111111111111}",
                "null"
            })
    void what_is_not_a_proper_document_is_refused_as_a_whole(String json) {
        assertThatExceptionOfType(AppearanceException.class)
                .isThrownBy(() -> AppearanceJson.read(People.bytes(json)))
                .satisfies(e -> assertThat(e.field()).isEqualTo("$"));
    }

    @Test
    void a_huge_document_is_refused_unread() {
        byte[] huge = new byte[AppearanceJson.MAXIMUM_BYTES + 1];
        assertThatExceptionOfType(AppearanceException.class)
                .isThrownBy(() -> AppearanceJson.read(huge))
                .satisfies(e -> assertThat(e.problem()).isEqualTo("is too large"));
    }

    @Test
    void the_pack_is_asked_for_assets_variants_colours_details_and_height() {
        for (List<String> mistake : List.of(
                List.of("'hair': {'asset': 'mullet'}", "hair.asset", "bob01"),
                List.of("'eyes': {'asset': 'eyes', 'variant': 'plaid'}", "eyes.variant", "brown"),
                List.of("'teeth': {'asset': 'teeth_base', 'color': '#ff0000'}", "teeth.color", "null"),
                List.of("'details': {'nose/size': 0.5}", "details.nose/size", "nose/nose-point-down|up"),
                List.of("'details': {'head/head-oval': -0.5}", "details.head/head-oval", "0 to 1"),
                List.of("'body': {'height': 249}", "body.height", "(cm)"))) {
            assertThatExceptionOfType(AppearanceException.class)
                    .isThrownBy(() -> People.HUMAN.read(People.bytes("{'version': 1, " + mistake.get(0) + "}")))
                    .satisfies(e -> assertThat(e.field()).isEqualTo(mistake.get(1)))
                    .satisfies(e -> assertThat(e.allowed()).contains(mistake.get(2)));
        }
    }

    @Test
    void the_height_that_is_allowed_is_that_of_this_very_body() {
        HeightRange range = People.HUMAN.heightRange(AppearanceJson.read(People.bytes("{'version': 1}")));
        People.HUMAN.read(People.bytes("{'version': 1, 'body': {'height': " + range.minimum() + "}}"));
        People.HUMAN.read(People.bytes("{'version': 1, 'body': {'height': " + range.maximum() + "}}"));
        assertThatExceptionOfType(AppearanceException.class)
                .isThrownBy(() -> People.HUMAN.read(
                        People.bytes("{'version': 1, 'body': {'height': " + (range.maximum() + 0.1) + "}}")))
                .satisfies(
                        e -> assertThat(e.allowed()).isEqualTo(range.minimum() + " to " + range.maximum() + " (cm)"));
    }
}
