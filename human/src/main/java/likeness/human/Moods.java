package likeness.human;

import java.util.Map;

/** Which expression units make a mood, and how much of each: {@code moods.json}. */
record Moods(Map<String, Double> slightSmile, Map<String, Double> smile) {

    static final Moods STANDARD = Resource.json("moods.json", Moods.class);

    Map<String, Double> units(Mood mood) {
        return switch (mood) {
            case NEUTRAL -> Map.of();
            case SLIGHT_SMILE -> slightSmile;
            case SMILE -> smile;
        };
    }
}
