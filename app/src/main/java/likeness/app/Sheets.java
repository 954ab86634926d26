package likeness.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import likeness.human.Appearance;
import likeness.human.Appearance.Ancestry;
import likeness.human.Appearance.Body;
import likeness.human.Appearance.Choice;
import likeness.human.HeightRange;
import likeness.human.Human;
import likeness.human.Mood;
import likeness.human.MorphGroup;
import likeness.pack.Asset;
import likeness.pack.Pose;
import likeness.pack.Slot;

/** The contact sheets by name: what each shows. */
final class Sheets {

    private static final double FEMALE = 0;
    private static final double MALE = 1;
    private static final Ancestry EVEN = new Ancestry(1 / 3.0, 1 / 3.0, 1 - 2 / 3.0);

    private static final Map<String, Function<Human, List<Shot>>> BY_NAME = byName();

    private Sheets() {}

    static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    static List<Shot> named(String name, Human human) {
        Function<Human, List<Shot>> sheet = BY_NAME.get(name);
        if (sheet == null) {
            throw new UsageException("NAME: '" + name + "' is not a sheet; one of " + String.join(", ", names())
                    + ", all, " + GeneratedSheet.NAME);
        }
        return sheet.apply(human);
    }

    private static Map<String, Function<Human, List<Shot>>> byName() {
        Map<String, Function<Human, List<Shot>>> sheets = new LinkedHashMap<>();
        sheets.put("people", human -> people(human, 1, 24));
        sheets.put("more-people", human -> people(human, 25, 48));
        sheets.put("bodies-random", Sheets::wholePeople);
        sheets.put("hair", Sheets::hair);
        sheets.put("beards", human -> worn(human, Slot.BEARD, MALE, "portrait"));
        sheets.put("eyewear", human -> worn(human, Slot.EYEWEAR, FEMALE, "portrait"));
        sheets.put("headwear", human -> worn(human, Slot.HEADWEAR, FEMALE, "portrait"));
        sheets.put("eyebrows", human -> worn(human, Slot.EYEBROWS, FEMALE, "portrait"));
        sheets.put("eyes", Sheets::eyes);
        sheets.put("clothes", Sheets::clothes);
        sheets.put("footwear", human -> worn(human, Slot.FOOTWEAR, MALE, "full-body"));
        sheets.put("ages", Sheets::ages);
        sheets.put("ancestries", Sheets::ancestries);
        sheets.put("tones", Sheets::tones);
        sheets.put("shapes", Sheets::shapes);
        sheets.put("poses", Sheets::poses);
        sheets.put("moods", Sheets::moods);
        sheets.put("face-shapes", Sheets::faceShapes);
        return sheets;
    }

    private static List<Shot> people(Human human, long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(seed -> Shot.portrait(Long.toString(seed), human.random(seed)))
                .toList();
    }

    private static List<Shot> wholePeople(Human human) {
        return LongStream.rangeClosed(1, 18)
                .mapToObj(seed -> Shot.fullBody(Long.toString(seed), human.random(seed)))
                .toList();
    }

    /** A row for each of four people. */
    private static List<Shot> moods(Human human) {
        return LongStream.of(10, 5, 12, 16)
                .boxed()
                .flatMap(seed -> Stream.of(Mood.values())
                        .filter(mood -> mood != Mood.SLIGHT_SMILE)
                        .map(mood -> Shot.portrait(mood.name().toLowerCase(Locale.ROOT), human.random(seed))
                                .in(mood)))
                .toList();
    }

    private static List<Shot> faceShapes(Human human) {
        return Stream.of(MorphGroup.values())
                .flatMap(group -> group.shapes().stream())
                .map(shape -> Shot.portrait(shape, adult(human, FEMALE, 30)).showing(shape))
                .toList();
    }

    /** Each hair from the front and from behind, on a person that the hair was made for. */
    private static List<Shot> hair(Human human) {
        return human.catalog().in(Slot.HAIR).stream()
                .flatMap(asset -> {
                    double gender = asset.tags().contains("masculine") ? MALE : FEMALE;
                    Appearance worn = adult(human, gender, 30).with(Slot.HAIR, Choice.of(asset.id()));
                    Shot front = Shot.portrait(asset.id(), worn);
                    return Stream.of(front, front.turned(180));
                })
                .toList();
    }

    private static List<Shot> worn(Human human, Slot slot, double gender, String setting) {
        return human.catalog().in(slot).stream()
                .map(asset ->
                        Shot.of(setting, asset.id(), adult(human, gender, 34).with(slot, Choice.of(asset.id()))))
                .toList();
    }

    private static List<Shot> eyes(Human human) {
        List<Shot> shots = new ArrayList<>();
        for (Asset asset : human.catalog().in(Slot.EYES)) {
            for (Asset.Variant variant : asset.variants()) {
                Choice choice = Choice.of(asset.id()).withVariant(variant.id());
                shots.add(Shot.portrait(variant.id(), adult(human, FEMALE, 28).with(Slot.EYES, choice)));
            }
        }
        return shots;
    }

    private static List<Shot> clothes(Human human) {
        return human.catalog().in(Slot.CLOTHING).stream()
                .flatMap(asset -> Stream.of(FEMALE, MALE)
                        .map(gender -> Shot.fullBody(
                                asset.id() + (gender == FEMALE ? " f" : " m"),
                                adult(human, gender, 30).with(Slot.CLOTHING, Choice.of(asset.id())))))
                .toList();
    }

    private static List<Shot> ages(Human human) {
        return Stream.of(FEMALE, MALE)
                .flatMap(gender -> Stream.of(18, 25, 35, 45, 60, 75, 90)
                        .map(age -> Shot.portrait(Integer.toString(age), adult(human, gender, age))))
                .toList();
    }

    private static List<Shot> ancestries(Human human) {
        Map<String, Ancestry> mixes = new LinkedHashMap<>();
        mixes.put("african", new Ancestry(1, 0, 0));
        mixes.put("asian", new Ancestry(0, 1, 0));
        mixes.put("caucasian", new Ancestry(0, 0, 1));
        mixes.put("african asian", new Ancestry(0.5, 0.5, 0));
        mixes.put("asian caucasian", new Ancestry(0, 0.5, 0.5));
        mixes.put("caucasian african", new Ancestry(0.5, 0, 0.5));
        return Stream.of(FEMALE, MALE)
                .flatMap(gender -> mixes.entrySet().stream()
                        .map(mix ->
                                Shot.portrait(mix.getKey(), person(human, body(gender, 30, 0.5, 0.5, mix.getValue())))))
                .toList();
    }

    private static List<Shot> tones(Human human) {
        Appearance woman = adult(human, FEMALE, 30);
        return human.palettes().skin().stream()
                .map(tone -> Shot.portrait(
                        tone.id(),
                        woman.withSkin(new Appearance.Skin(woman.skin().asset(), tone.color(), 0))))
                .toList();
    }

    private static List<Shot> shapes(Human human) {
        return Stream.of(FEMALE, MALE)
                .flatMap(gender -> Stream.of(0.0, 0.5, 1.0)
                        .flatMap(weight -> Stream.of(0.0, 0.5, 1.0)
                                .map(muscle -> Shot.fullBody(
                                        "weight " + weight + " muscle " + muscle,
                                        person(human, body(gender, 30, weight, muscle, EVEN))))))
                .toList();
    }

    private static List<Shot> poses(Human human) {
        return human.poses().stream()
                .map(Pose::name)
                .flatMap(pose -> Stream.of(FEMALE, MALE)
                        .map(gender ->
                                Shot.fullBody(pose, adult(human, gender, 30)).posed(pose)))
                .toList();
    }

    private static Appearance adult(Human human, double gender, int age) {
        return person(human, body(gender, age, 0.5, 0.5, EVEN));
    }

    /** Dressed as usual, and no taller or smaller than such a body can be. */
    private static Appearance person(Human human, Body body) {
        Appearance usual = human.usual(body);
        HeightRange heights = human.heightRange(usual);
        double height = Math.clamp(body.height(), heights.minimum(), heights.maximum());
        return usual.withBody(body.withHeight(height));
    }

    private static Body body(double gender, int age, double weight, double muscle, Ancestry ancestry) {
        double height = gender == MALE ? 176 : 164;
        return new Body(gender, age, height, weight, muscle, 0.5, 0.5, 0.5, ancestry);
    }
}
