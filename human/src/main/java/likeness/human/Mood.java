package likeness.human;

/** Expression that is built into the face. */
public enum Mood {
    NEUTRAL,
    /** What pictures use unless told otherwise. */
    SLIGHT_SMILE,
    SMILE,
    LAUGH,
    SAD,
    ANGRY,
    SURPRISED,
    WINK,
    THINKING
}
