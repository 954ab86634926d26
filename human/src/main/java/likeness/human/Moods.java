package likeness.human;

import java.util.Map;

/** What makes a mood: {@code moods.json}. */
record Moods(Expression neutral, Expression slightSmile, Expression smile) {

    static final Moods STANDARD = Resource.json("moods.json", Moods.class);

    /**
     * @param units amount of each expression unit of the data
     * @param details amount of detail sliders, for what the units lack: cheeks
     */
    record Expression(Map<String, Double> units, Map<String, Double> details) {}

    Expression of(Mood mood) {
        return switch (mood) {
            case NEUTRAL -> neutral;
            case SLIGHT_SMILE -> slightSmile;
            case SMILE -> smile;
        };
    }
}
