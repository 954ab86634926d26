package likeness.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import likeness.gltf.GlbWriter;
import likeness.gltf.Vrm;
import likeness.human.Appearance;
import likeness.human.BuildOptions;
import likeness.human.Human;
import likeness.human.MorphGroup;
import likeness.image.Pixels;
import likeness.image.PngEncoder;
import likeness.pack.HumanPack;
import likeness.scene.EncodedImage;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** A VRM of ours, as programs that nobody here wrote find it. */
@ExtendWith(LeftOutWithoutPrograms.class)
class ThreeVrmTest {

    private static final Offset<Double> METRES = Offset.offset(1e-4);

    private static final Human HUMAN = new Human(HumanPack.open(Path.of(System.getProperty("likeness.pack"))));

    private enum Look {
        PLAIN,
        LONG_HAIRED,
        DRAWN
    }

    private record Person(Vrm.Version version, Look look) {}

    private static final Map<Person, byte[]> PEOPLE = people();

    /** What was found in all of them, by one browser: to start one takes longer than to look. */
    private static final Map<Person, JsonNode> FOUND = new LinkedHashMap<>();

    private static Map<Person, byte[]> people() {
        String longHaired = "{\"version\": 1, \"body\": {\"gender\": 0}, \"hair\": {\"asset\": \"long01\"}}";
        Map<Person, byte[]> people = new LinkedHashMap<>();
        for (Vrm.Version version : Vrm.Version.values()) {
            people.put(new Person(version, Look.PLAIN), vrm(version, HUMAN.random(7), false));
            people.put(
                    new Person(version, Look.LONG_HAIRED),
                    vrm(version, HUMAN.read(longHaired.getBytes(StandardCharsets.UTF_8)), false));
            people.put(new Person(version, Look.DRAWN), vrm(version, HUMAN.random(7), true));
        }
        return people;
    }

    private static synchronized JsonNode found(Vrm.Version version, Look look) throws IOException {
        if (FOUND.isEmpty()) {
            List<JsonNode> found = ThreeVrm.inspect(List.copyOf(PEOPLE.values()));
            assertThat(found).hasSameSizeAs(PEOPLE.keySet());
            PEOPLE.keySet().forEach(person -> FOUND.put(person, found.get(FOUND.size())));
        }
        return Objects.requireNonNull(FOUND.get(new Person(version, look)));
    }

    private static byte[] vrm(Vrm.Version version, Appearance person, boolean toon) {
        BuildOptions options =
                BuildOptions.DEFAULT.withMorphs(EnumSet.allOf(MorphGroup.class)).withSprings(true);
        byte[] face = PngEncoder.encode(Pixels.filled(64, 64, 0xff8899aa), "");
        Vrm.Terms terms = new Vrm.Terms(
                Vrm.Performer.EVERYONE,
                Vrm.Commerce.PERSONAL_PROFIT,
                Vrm.Change.ALLOWED,
                Set.of(Vrm.Use.POLITICS_AND_RELIGION),
                false,
                true);
        EncodedImage thumbnail = new EncodedImage("thumbnail", EncodedImage.Format.PNG, face);
        return GlbWriter.writeVrm(
                HUMAN.build(person, options),
                new Vrm(version, "Seven", List.of("Somebody"), "", thumbnail, terms, toon));
    }

    @ParameterizedTest
    @EnumSource(Vrm.Version.class)
    void bonesExpressionsAndTermsAreFound(Vrm.Version version) throws IOException {
        JsonNode found = found(version, Look.PLAIN);

        assertThat(found.path("lacking").isEmpty()).as(found.toString()).isTrue();
        assertThat(found.path("required").size()).isEqualTo(15);
        switch (version) {
            case V0 -> assertMetaOf0IsTold(found.path("meta"));
            case V1 -> assertMetaIsTold(found.path("meta"));
        }
        assertThat(found.path("thumbnail").get(0).intValue()).isEqualTo(64);
        assertExpressionsMove(found.path("movements"));
        assertStandsInTPose(found.path("places"), version == Vrm.Version.V0 ? -1 : 1);
        assertThat(found.path("gaze").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Vrm.Version.class)
    void hairSwaysWhenTheHeadTurnsAndRestsWhenItRests(Vrm.Version version) throws IOException {
        JsonNode sway = found(version, Look.LONG_HAIRED).path("sway");

        assertThat(sway.path("tips").intValue()).isEqualTo(5);
        assertThat(sway.path("still").doubleValue()).isLessThan(1e-4);
        assertThat(sway.path("turned").doubleValue()).isBetween(0.02, 0.6);
    }

    @ParameterizedTest
    @EnumSource(Vrm.Version.class)
    void aDrawnOneIsDrawn(Vrm.Version version) throws IOException {
        JsonNode found = found(version, Look.DRAWN);

        assertThat(found.path("drawn").intValue()).isGreaterThan(8);
        assertThat(found.path("outlines").intValue()).isGreaterThan(3);
        assertThat(found.path("lit").intValue()).as("what only reflects").isBetween(1, 2);
    }

    @Test
    void theValidatorFindsNoErrorInAny(@TempDir Path folder) throws IOException {
        for (Map.Entry<Person, byte[]> person : PEOPLE.entrySet()) {
            String name = person.getKey().version() + "-" + person.getKey().look() + ".glb";
            Files.write(folder.resolve(name), person.getValue());
        }
        KhronosValidator.Verdict verdict = KhronosValidator.judge(folder);
        assertThat(verdict.files()).isEqualTo(PEOPLE.size());
        assertThat(verdict.faults()).isEmpty();
    }

    private static void assertMetaIsTold(JsonNode meta) {
        assertThat(meta.path("metaVersion").asString()).isEqualTo("1");
        assertThat(meta.path("name").asString()).isEqualTo("Seven");
        assertThat(meta.path("authors").get(0).asString()).isEqualTo("Somebody");
        assertThat(meta.path("avatarPermission").asString()).isEqualTo("everyone");
        assertThat(meta.path("commercialUsage").asString()).isEqualTo("personalProfit");
        assertThat(meta.path("modification").asString()).isEqualTo("allowModification");
        assertThat(meta.path("allowPoliticalOrReligiousUsage").booleanValue()).isTrue();
        assertThat(meta.path("allowAntisocialOrHateUsage").booleanValue()).isFalse();
    }

    private static void assertMetaOf0IsTold(JsonNode meta) {
        assertThat(meta.path("metaVersion").asString()).isEqualTo("0");
        assertThat(meta.path("title").asString()).isEqualTo("Seven");
        assertThat(meta.path("author").asString()).isEqualTo("Somebody");
        assertThat(meta.path("allowedUserName").asString()).isEqualTo("Everyone");
        assertThat(meta.path("commercialUssageName").asString()).isEqualTo("Allow");
        assertThat(meta.path("violentUssageName").asString()).isEqualTo("Disallow");
        assertThat(meta.path("licenseName").asString()).isEqualTo("Redistribution_Prohibited");
    }

    private static void assertExpressionsMove(JsonNode movements) {
        assertThat(movements.size()).isEqualTo(18 + 72);
        movements.forEachEntry((name, metres) -> {
            if (!name.equals("neutral")) {
                assertThat(metres.doubleValue()).as(name).isBetween(5e-5, 0.1);
            }
        });
    }

    /** @param front the direction along z in which it looks */
    private static void assertStandsInTPose(JsonNode places, int front) {
        int pairs = 0;
        for (String bone : places.propertyNames()) {
            if (bone.startsWith("left")) {
                JsonNode left = places.path(bone);
                JsonNode right = places.path("right" + bone.substring(4));
                assertThat(front * left.get(0).doubleValue()).as(bone).isPositive();
                assertThat(left.get(0).doubleValue())
                        .as(bone)
                        .isCloseTo(-right.get(0).doubleValue(), METRES);
                assertThat(left.get(1).doubleValue())
                        .as(bone)
                        .isCloseTo(right.get(1).doubleValue(), METRES);
                assertThat(left.get(2).doubleValue())
                        .as(bone)
                        .isCloseTo(right.get(2).doubleValue(), METRES);
                pairs++;
            }
        }
        assertThat(pairs).isEqualTo(24);
        double toes = places.path("leftToes").get(2).doubleValue()
                - places.path("leftFoot").get(2).doubleValue();
        assertThat(front * toes).as("toes point to the front").isPositive();
        double shoulder = places.path("leftUpperArm").get(1).doubleValue();
        assertThat(places.path("leftHand").get(1).doubleValue())
                .as("arms are level")
                .isCloseTo(shoulder, Offset.offset(0.06));
    }
}
