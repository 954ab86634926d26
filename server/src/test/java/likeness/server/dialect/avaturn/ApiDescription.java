package likeness.server.dialect.avaturn;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import likeness.server.Client.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code openapi.json}, by which answers are judged. */
final class ApiDescription {

    static final JsonNode API = load();

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private ApiDescription() {}

    private static JsonNode load() {
        try (InputStream in = AvaturnDialect.class.getResourceAsStream("openapi.json")) {
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails unless the answer is one that is described: its status, its type, its body. */
    static void judge(String method, String path, Reply reply) {
        String what = method + " " + path + " → " + reply.status() + " " + shown(reply);
        JsonNode operation = operation(method, path)
                .orElseThrow(() -> new AssertionError("no operation describes " + method + " " + path));
        JsonNode responses = operation.path("responses");
        assertThat(responses.has(String.valueOf(reply.status()))).as(what).isTrue();
        JsonNode response = resolve(responses.path(String.valueOf(reply.status())));
        JsonNode content = response.path("content");
        if (content.isEmpty()) {
            assertThat(reply.bytes()).as(what).isEmpty();
            return;
        }
        String type = reply.header("Content-Type").replaceFirst(";.*", "");
        assertThat(content.has(type)).as(what + ": " + type).isTrue();
        if (type.equals("application/json") && !method.equals("HEAD")) {
            assertThat(schema(content.path(type).path("schema")).validate(reply.json()))
                    .as(what)
                    .isEmpty();
        }
    }

    private static String shown(Reply reply) {
        return reply.header("Content-Type").contains("json") ? reply.text() : reply.bytes().length + " bytes";
    }

    /** The operation of an address; a literal path goes before one with parameters. HEAD is as GET. */
    static Optional<JsonNode> operation(String method, String path) {
        String plain = path.replaceFirst("\\?.*", "").replaceFirst("^/p/[^/]+", "");
        String verb = method.equals("HEAD") ? "get" : method.toLowerCase(java.util.Locale.ROOT);
        return API.path("paths").propertyNames().stream()
                .filter(template -> plain.matches(expression(template)))
                .filter(template -> API.path("paths").path(template).has(verb))
                .max(Comparator.comparingInt(
                        template -> template.replaceAll("\\{[^}]*}", "").length()))
                .map(template -> API.path("paths").path(template).path(verb));
    }

    private static String expression(String template) {
        return Pattern.compile("\\{[^}]*}")
                .splitAsStream(template + " ")
                .map(Pattern::quote)
                .reduce((a, b) -> a + "[^/]+" + b)
                .orElseThrow()
                .replace(" ", "");
    }

    static JsonNode resolve(JsonNode thing) {
        return thing.has("$ref") ? API.at(thing.path("$ref").asString().substring(1)) : thing;
    }

    /** The schema of a body, as a document of its own. */
    static Schema schema(JsonNode schema) {
        ObjectNode document = JSON.createObjectNode();
        document.set("components", API.path("components"));
        document.putArray("allOf").add(schema);
        return SCHEMAS.getSchema(document);
    }

    static Schema named(String name) {
        ObjectNode reference = JSON.createObjectNode();
        reference.put("$ref", "#/components/schemas/" + name);
        return schema(reference);
    }
}
