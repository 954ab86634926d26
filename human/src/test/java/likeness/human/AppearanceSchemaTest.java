package likeness.human;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema and the reader say the same, but for what a schema cannot say. */
class AppearanceSchemaTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(new String(Resource.bytes("appearance.schema.json"), StandardCharsets.UTF_8), InputFormat.JSON);

    @Test
    void what_we_write_is_valid() {
        for (long seed = 0; seed < 30; seed++) {
            byte[] written = AppearanceJson.write(People.HUMAN.random(seed, true));
            assertThat(SCHEMA.validate(new String(written, StandardCharsets.UTF_8), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'version': 1}",
                "{'version': 1, 'hair': null, 'beard': {'asset': 'a', 'color': null, 'variant': null}}",
                "{'version': 1, 'wardrobe': {'eyewear': {'asset': 'a', 'color': '#00112233'}}}",
                "{'version': 1, 'eyes': {'variant': 'green'}}",
                "{'version': 1, 'details': {'x': 1}, 'boneScale': {}, 'skin': {'tone': '#AABBCC'}}",
                "{}",
                "{'version': 2}",
                "{'version': 1, 'x': 1}",
                "{'version': 1, 'body': {'age': 17}}",
                "{'version': 1, 'body': {'age': '30'}}",
                "{'version': 1, 'body': {'gender': 1.01}}",
                "{'version': 1, 'body': {'height': 251}}",
                "{'version': 1, 'body': {'ancestry': {'martian': 1}}}",
                "{'version': 1, 'details': {'x': -1.5}}",
                "{'version': 1, 'details': {'x': null}}",
                "{'version': 1, 'boneScale': {'legs': 1}}",
                "{'version': 1, 'skin': {'tone': '#12345'}}",
                "{'version': 1, 'skin': {'asset': null}}",
                "{'version': 1, 'eyes': null}",
                "{'version': 1, 'hair': {'asset': 'a b'}}",
                "{'version': 1, 'hair': {'asset': 'a', 'colour': '#000000'}}",
                "{'version': 1, 'hair': {'asset': 'a', 'color': '#00000000'}}",
                "{'version': 1, 'wardrobe': null}",
                "{'version': 1, 'wardrobe': {'hair': null}}",
                "[]"
            })
    void schema_and_reader_agree(String json) {
        String document = json.replace('\'', '"');
        boolean valid = SCHEMA.validate(document, InputFormat.JSON).isEmpty();
        assertThat(reads(document)).as(document).isEqualTo(valid);
    }

    private static boolean reads(String document) {
        try {
            AppearanceJson.read(document.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (AppearanceException e) {
            return false;
        }
    }
}
