package likeness.server.dialect.avaturn;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import likeness.pack.Slot;

/** Avaturn's slots (contract section 3, AssetSlots) and ours. */
enum Placement {
    CLOTHING(false, Slot.CLOTHING),
    /** One slot there, two here: a hat sits on hair. The first that is worn is the one that is shown. */
    HAIR_AND_HEADWEAR(true, Slot.HEADWEAR, Slot.HAIR),
    EYEWEAR(true, Slot.EYEWEAR),
    FOOTWEAR(false, Slot.FOOTWEAR);

    private final boolean colored;
    private final List<Slot> slots;

    Placement(boolean colored, Slot... slots) {
        this.colored = colored;
        this.slots = List.of(slots);
    }

    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean colored() {
        return colored;
    }

    /** Length of {@code #rrggbb} or, for lenses, {@code #rrggbbaa}. */
    int colorLength() {
        return this == EYEWEAR ? 9 : 7;
    }

    List<Slot> slots() {
        return slots;
    }

    static Optional<Placement> of(Slot slot) {
        return Arrays.stream(values()).filter(p -> p.slots.contains(slot)).findFirst();
    }
}
