package likeness.server.dialect.avaturn;

import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import likeness.human.Appearance.Body;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code body_0} to {@code body_4}: builds of a body, for each gender. Age, height and ancestry are not theirs to say.
 *
 * @param female by number
 * @param male by number
 */
record BodyPresets(List<Build> female, List<Build> male) {

    static final List<String> NAMES = List.of("body_0", "body_1", "body_2", "body_3", "body_4");

    static final BodyPresets STANDARD = load();

    /** @see Body for units */
    record Build(double weight, double muscle, double proportions) {

        double distance(Body body) {
            return Math.abs(body.weight() - weight)
                    + Math.abs(body.muscle() - muscle)
                    + 0.5 * Math.abs(body.proportions() - proportions);
        }
    }

    BodyPresets {
        female = List.copyOf(female);
        male = List.copyOf(male);
        if (female.size() != NAMES.size() || male.size() != NAMES.size()) {
            throw new IllegalArgumentException("as many builds as names are needed for each gender");
        }
    }

    private static BodyPresets load() {
        try (InputStream in = BodyPresets.class.getResourceAsStream("bodies.json")) {
            return new JsonMapper().readValue(in, BodyPresets.class);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<Build> builds(Body body) {
        return body.gender() < 0.5 ? female : male;
    }

    /** The preset that comes nearest to a body. */
    String nearest(Body body) {
        List<Build> builds = builds(body);
        int nearest = IntStream.range(0, builds.size())
                .boxed()
                .min(Comparator.comparingDouble(i -> builds.get(i).distance(body)))
                .orElse(0);
        return NAMES.get(nearest);
    }

    /** The same person in another build. */
    Body apply(String name, Body body) {
        Build build = builds(body).get(NAMES.indexOf(name));
        return new Body(
                body.gender(),
                body.age(),
                body.height(),
                build.weight,
                build.muscle,
                build.proportions,
                body.breastSize(),
                body.breastFirmness(),
                body.ancestry());
    }
}
