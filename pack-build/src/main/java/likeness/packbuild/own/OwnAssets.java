package likeness.packbuild.own;

import java.util.ArrayList;
import java.util.List;

/** Everything that this package makes. */
public final class OwnAssets {

    private OwnAssets() {}

    /** The same assets, to the byte, at each call; in a fixed order. */
    public static List<OwnAsset> make(BaseMesh base) {
        List<OwnAsset> all = new ArrayList<>();
        all.addAll(new Outfits(base).make());
        all.addAll(new Beards(base).make());
        Scalp scalp = new Scalp(base);
        all.addAll(new CroppedHair(base, scalp).make());
        all.addAll(new CoilyHair(base, scalp).make());
        all.addAll(new Glasses(base).make());
        all.addAll(new Headwear(base).make());
        return List.copyOf(all);
    }
}
