package likeness.human;

import java.util.List;

/** A vocabulary of face shapes that a model may carry as morph targets. */
public enum MorphGroup {
    /** The 52 blend shapes of Apple's ARKit. */
    ARKIT,
    /** The 15 visemes of Oculus LipSync, {@code viseme_sil} to {@code viseme_U}. */
    VISEMES,
    /** {@code mouthOpen}, {@code mouthSmile}, {@code eyesClosed}, {@code eyesLookUp}, {@code eyesLookDown}. */
    EXTRAS;

    /** Names in the order in which files list them. */
    public List<String> shapes() {
        return switch (this) {
            case ARKIT -> FaceShapes.STANDARD.arkit();
            case VISEMES -> FaceShapes.STANDARD.visemes();
            case EXTRAS -> FaceShapes.STANDARD.extras();
        };
    }
}
