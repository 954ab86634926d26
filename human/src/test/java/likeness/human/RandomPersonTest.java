package likeness.human;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import likeness.human.Appearance.Choice;
import likeness.pack.Asset;
import likeness.pack.Slot;
import likeness.scene.Node;
import likeness.scene.Primitive;
import likeness.scene.Scene;
import org.junit.jupiter.api.Test;

class RandomPersonTest {

    private static final List<Appearance> PEOPLE =
            LongStream.range(0, 500).mapToObj(People.HUMAN::random).toList();

    @Test
    void everybody_is_valid_and_can_be_built() {
        PEOPLE.stream().limit(150).forEach(People.HUMAN::validate);
        PEOPLE.stream().limit(20).forEach(p -> People.HUMAN.build(p, BuildOptions.DEFAULT));
    }

    @Test
    void everybody_has_at_most_forty_thousand_triangles() {
        for (long seed = 0; seed < 40; seed++) {
            Scene scene = People.HUMAN.build(People.HUMAN.random(seed, true), BuildOptions.DEFAULT);
            assertThat(triangles(scene)).as("random person " + seed).isBetween(10_000, 40_000);
        }
    }

    private static int triangles(Scene scene) {
        return scene.nodes().stream()
                .map(Node::mesh)
                .filter(Objects::nonNull)
                .flatMap(mesh -> mesh.primitives().stream())
                .mapToInt(Primitive::triangleCount)
                .sum();
    }

    @Test
    void the_same_seed_is_the_same_person_and_another_seed_another() {
        assertThat(People.HUMAN.random(7)).isEqualTo(new Human(People.PACK).random(7));
        assertThat(new HashSet<>(PEOPLE)).hasSameSizeAs(PEOPLE);
    }

    @Test
    void women_and_men_and_the_three_feature_sets_are_equally_many() {
        assertThat(share(p -> p.body().gender() < 0.5)).isBetween(0.44, 0.56);
        for (String features : List.of("african", "asian", "caucasian")) {
            assertThat(share(p -> Defaults.strongest(p.body().ancestry()).equals(features)))
                    .as(features)
                    .isBetween(0.27, 0.40);
        }
    }

    @Test
    void ages_spread_over_grown_life() {
        assertThat(share(p -> p.body().age() < 25)).isBetween(0.1, 0.27);
        assertThat(share(p -> p.body().age() >= 60)).isBetween(0.08, 0.3);
        assertThat(PEOPLE).allMatch(p -> p.body().age() >= 18);
    }

    @Test
    void what_needs_a_credit_is_worn_by_those_only_who_asked_for_it() {
        assertThat(PEOPLE).noneMatch(RandomPersonTest::needsCredit);
        boolean offered = People.PACK.catalog().assets().stream()
                .anyMatch(a -> a.slot() == Slot.CLOTHING && a.licence().needsCredit());
        if (offered) {
            assertThat(LongStream.range(0, 200).mapToObj(s -> People.HUMAN.random(s, true)))
                    .anyMatch(RandomPersonTest::needsCredit);
        }
    }

    @Test
    void typical_clothes_are_likelier_and_others_not_forbidden() {
        Predicate<Appearance> man = p -> p.body().gender() > 0.8;
        assertThat(share(man.and(p -> tags(p, Slot.CLOTHING).contains("feminine"))))
                .isLessThan(0.05);
        assertThat(share(man.and(p -> tags(p, Slot.CLOTHING).contains("masculine"))))
                .isGreaterThan(0.2);
    }

    @Test
    void the_young_are_not_grey_and_the_old_mostly_are() {
        Set<String> grey = new HashSet<>();
        People.HUMAN.palettes().hair().stream()
                .filter(s -> RandomTables.STANDARD.greyColors().contains(s.id()))
                .forEach(s -> grey.add(s.color()));
        Predicate<Appearance> isGrey =
                p -> p.choice(Slot.HAIR).map(Choice::color).map(grey::contains).orElse(false);
        assertThat(PEOPLE.stream().filter(p -> p.body().age() < 38)).noneMatch(isGrey);
        List<Appearance> old = PEOPLE.stream()
                .filter(p -> p.body().age() > 70 && p.choice(Slot.HAIR).isPresent())
                .toList();
        assertThat(old.stream().filter(isGrey).count()).isGreaterThan(old.size() / 2);
    }

    @Test
    void nobody_has_the_brow_that_is_a_pen_line() {
        assertThat(PEOPLE)
                .noneMatch(p -> p.choice(Slot.EYEBROWS)
                        .map(c -> c.asset().equals("eyebrow006"))
                        .orElse(false));
    }

    @Test
    void faces_differ_but_within_measure() {
        assertThat(PEOPLE).allMatch(p -> p.details().size() > 30);
        assertThat(PEOPLE).allMatch(p -> p.details().values().stream().allMatch(v -> Math.abs(v) <= 1));
    }

    private static double share(Predicate<Appearance> predicate) {
        return PEOPLE.stream().filter(predicate).count() / (double) PEOPLE.size();
    }

    private static boolean needsCredit(Appearance person) {
        return person.choices().entrySet().stream()
                .anyMatch(e -> asset(e.getKey(), e.getValue()).licence().needsCredit());
    }

    private static List<String> tags(Appearance person, Slot slot) {
        return person.choice(slot).map(c -> asset(slot, c).tags()).orElse(List.of());
    }

    private static Asset asset(Slot slot, Choice choice) {
        return People.PACK.catalog().find(slot, choice.asset()).orElseThrow();
    }
}
