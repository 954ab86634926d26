package likeness.human;

import java.util.List;
import likeness.pack.Slot;

/** Where each slot stands in the JSON form of an {@link Appearance}. */
final class AppearanceFields {

    /** Slots beside the wardrobe, at the top of the document. */
    static final List<Slot> OF_PERSON =
            List.of(Slot.EYES, Slot.EYEBROWS, Slot.EYELASHES, Slot.TEETH, Slot.TONGUE, Slot.HAIR, Slot.BEARD);

    static final List<Slot> OF_WARDROBE = List.of(Slot.CLOTHING, Slot.FOOTWEAR, Slot.EYEWEAR, Slot.HEADWEAR);

    /** Nobody is without these. */
    static final List<Slot> REQUIRED = List.of(Slot.EYES, Slot.TEETH, Slot.TONGUE);

    private AppearanceFields() {}

    static String name(Slot slot) {
        return switch (slot) {
            case SKIN -> "skin";
            case EYES -> "eyes";
            case EYEBROWS -> "eyebrows";
            case EYELASHES -> "eyelashes";
            case TEETH -> "teeth";
            case TONGUE -> "tongue";
            case HAIR -> "hair";
            case BEARD -> "beard";
            case BASE_LAYER -> "baseLayer";
            case CLOTHING -> "clothing";
            case FOOTWEAR -> "footwear";
            case EYEWEAR -> "eyewear";
            case HEADWEAR -> "headwear";
        };
    }

    static String path(Slot slot) {
        return OF_WARDROBE.contains(slot) ? "wardrobe." + name(slot) : name(slot);
    }
}
