package likeness.human;

import java.util.Map;

/** What makes a mood: {@code moods.json}. */
record Moods(
        Expression neutral,
        Expression slightSmile,
        Expression smile,
        Expression laugh,
        Expression sad,
        Expression angry,
        Expression surprised,
        Expression wink,
        Expression thinking) {

    static final Moods STANDARD = Resource.json("moods.json", Moods.class);

    /**
     * @param units amount of each expression unit of the data
     * @param details amount of detail sliders, for what the units lack: cheeks
     * @param shapes amount of face shapes
     */
    record Expression(Map<String, Double> units, Map<String, Double> details, Map<String, Double> shapes) {
        Expression {
            units = units == null ? Map.of() : units;
            details = details == null ? Map.of() : details;
            shapes = shapes == null ? Map.of() : shapes;
        }
    }

    Expression of(Mood mood) {
        return switch (mood) {
            case NEUTRAL -> neutral;
            case SLIGHT_SMILE -> slightSmile;
            case SMILE -> smile;
            case LAUGH -> laugh;
            case SAD -> sad;
            case ANGRY -> angry;
            case SURPRISED -> surprised;
            case WINK -> wink;
            case THINKING -> thinking;
        };
    }
}
