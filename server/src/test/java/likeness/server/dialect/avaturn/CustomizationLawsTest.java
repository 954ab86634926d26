package likeness.server.dialect.avaturn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.UUID;
import likeness.human.Appearance;
import likeness.human.Appearance.Choice;
import likeness.human.Human;
import likeness.pack.Slot;
import likeness.server.RunningServer;
import likeness.server.avatar.Avatar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What holds of Customization ⇄ Appearance for whoever it is. */
class CustomizationLawsTest {

    private static final Human HUMAN = RunningServer.human();
    private static final AssetIndex ASSETS = new AssetIndex(HUMAN.catalog());
    private static final Customizations LAWS = new Customizations(ASSETS, BodyPresets.STANDARD, HUMAN);
    private static final JsonMapper JSON = new JsonMapper();

    private static ObjectNode got(Avatar avatar) {
        Customization said = LAWS.of(avatar.appearance().orElseThrow(), avatar.metadata());
        return (ObjectNode) JSON.readTree(JSON.writeValueAsString(said.json()));
    }

    private static Avatar put(Avatar avatar, JsonNode body) {
        Faults faults = new Faults();
        Customization wanted = CustomizationReader.read(body, faults);
        faults.check();
        return LAWS.apply(avatar, wanted);
    }

    private static Avatar avatar(Appearance look) {
        return new Avatar(
                new UUID(1, 2), "p", "u", Avatar.Status.READY, Avatar.Visibility.PRIVATE, 1, look, Map.of("k", "v"));
    }

    /** A random person, also in ways that no random person is: own tints, own build, hats over hair. */
    private static Appearance person(long seed) {
        Random dice = new Random(seed);
        Appearance person = HUMAN.random(seed);
        for (Slot slot : Slot.values()) {
            Choice choice = person.choice(slot).orElse(null);
            if (choice != null && dice.nextInt(3) == 0 && tintable(slot, choice)) {
                person = person.with(slot, choice.withColor(String.format("#%06x", dice.nextInt(1 << 24))));
            }
        }
        if (dice.nextInt(3) == 0) {
            person = person.with(Slot.HEADWEAR, worn(Slot.HEADWEAR, dice));
        }
        if (dice.nextInt(3) == 0) {
            person = person.with(Slot.EYEWEAR, worn(Slot.EYEWEAR, dice).withColor("#1020307f"));
        }
        if (dice.nextInt(3) == 0) {
            person = person.withBoneScale(new Appearance.BoneScale(dice.nextInt(201) - 100, 0.5, -0.0));
            person = person.withBody(person.body()
                    .withHeight(HUMAN.heightRange(person).clamp(person.body().height())));
        }
        return person;
    }

    private static boolean tintable(Slot slot, Choice choice) {
        return HUMAN.catalog().find(slot, choice.asset()).orElseThrow().tintable();
    }

    private static Choice worn(Slot slot, Random dice) {
        var worn = ASSETS.all().stream().filter(w -> w.asset().slot() == slot).toList();
        WornAsset chosen = worn.get(dice.nextInt(worn.size()));
        return new Choice(chosen.asset().id(), chosen.variant(), null);
    }

    @Test
    void puttingWhatWasGotChangesNothing() {
        puttingWhatWasGotChangesNothing(30);
    }

    @Test
    @Tag("full")
    void puttingWhatWasGotChangesNothingForManyPeople() {
        puttingWhatWasGotChangesNothing(200);
    }

    private static void puttingWhatWasGotChangesNothing(int people) {
        for (long seed = 0; seed < people; seed++) {
            Avatar before = avatar(person(seed));
            assertThat(put(before, got(before))).as("person " + seed).isEqualTo(before);
        }
    }

    @Test
    void aBodyThatWasPutIsGotAndCanBeMade() {
        for (long seed = 0; seed < 12; seed++) {
            Avatar before = avatar(person(seed));
            String body = BodyPresets.NAMES.get((int) (seed % 5));
            Avatar after = put(before, got(before).put("body", body));
            assertThat(got(after).path("body").asString()).isEqualTo(body);
            HUMAN.validate(after.appearance().orElseThrow());
        }
    }

    @Test
    void onlyWhatDiffersIsChanged() {
        for (long seed = 0; seed < 12; seed++) {
            Avatar before = avatar(person(seed));
            Appearance was = before.appearance().orElseThrow();
            Appearance is = put(before, got(before).put("skin_tone_correction", 21.5))
                    .appearance()
                    .orElseThrow();
            assertThat(is)
                    .isEqualTo(was.withSkin(
                            new Appearance.Skin(was.skin().asset(), was.skin().tone(), 21.5)));
            Appearance built =
                    put(before, got(before).put("body", "body_3")).appearance().orElseThrow();
            assertThat(built.choices()).isEqualTo(was.choices());
            assertThat(built.details()).isEqualTo(was.details());
            assertThat(built.body().age()).isEqualTo(was.body().age());
            assertThat(built.body().ancestry()).isEqualTo(was.body().ancestry());
        }
    }

    @Test
    void bonesAtTheirEndsLeaveAPersonThatCanBeMade() {
        for (long seed = 0; seed < 6; seed++) {
            Avatar before = avatar(person(seed));
            ObjectNode wanted = got(before).put("body", "body_" + seed % 5);
            int end = seed % 2 == 0 ? 100 : -100;
            wanted.putObject("bone_scale").put("head", end).put("arms", end).put("chest", end);
            Avatar after = put(before, wanted);
            HUMAN.validate(after.appearance().orElseThrow());
            assertThat(got(after).at("/bone_scale/chest").asInt()).isEqualTo(end);
            assertThat(put(after, got(after))).isEqualTo(after);
        }
    }

    @Test
    void aHatGoesOnTheHairAndHairTakesOffTheHat() {
        Appearance look = HUMAN.read("{\"version\": 1, \"hair\": {\"asset\": \"bob01\", \"color\": \"#3b2417\"}}"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Avatar before = avatar(look);
        JsonNode hairBefore = got(before).at("/assets/hair_and_headwear");
        WornAsset hat = ASSETS.all().stream()
                .filter(w -> w.asset().slot() == Slot.HEADWEAR)
                .findFirst()
                .orElseThrow();
        ObjectNode hatted = got(before);
        ((ObjectNode) hatted.path("assets"))
                .putObject("hair_and_headwear")
                .put("id", hat.id().toString());
        Avatar withHat = put(before, hatted);
        assertThat(got(withHat).at("/assets/hair_and_headwear/id").asString())
                .isEqualTo(hat.id().toString());
        assertThat(withHat.appearance().orElseThrow().choice(Slot.HAIR)).isEqualTo(look.choice(Slot.HAIR));

        ObjectNode bareheaded = got(withHat);
        ((ObjectNode) bareheaded.path("assets"))
                .putObject("hair_and_headwear")
                .put("id", hairBefore.path("id").asString());
        assertThat(put(withHat, bareheaded))
                .as("hair without a colour is as it was")
                .isEqualTo(before);
    }

    @Test
    void aColorForWhatTakesNoneChangesNothing() {
        Appearance look = HUMAN.random(5).with(Slot.HEADWEAR, null);
        for (WornAsset worn : ASSETS.all()) {
            if (worn.asset().slot() == Slot.HEADWEAR && !worn.asset().tintable()) {
                Avatar before =
                        avatar(look.with(Slot.HEADWEAR, Choice.of(worn.asset().id())));
                ObjectNode colored = got(before);
                ((ObjectNode) colored.at("/assets/hair_and_headwear")).put("color", "#ff00ff");
                assertThat(put(before, colored)).isEqualTo(before);
            }
        }
    }
}
