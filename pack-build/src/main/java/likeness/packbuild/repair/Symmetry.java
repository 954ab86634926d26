package likeness.packbuild.repair;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import likeness.pack.Shape;

/**
 * Many targets that mean the same for both sides of the body do not move both alike (up to 34 mm apart), nor do some pairs
 * for left and right (up to 37 mm). Here a symmetric target becomes the mean of itself and its mirror image, and a pair the
 * mean of the one side and the mirrored other.
 *
 * <p>Left alone: targets that shift something sideways ({@code trans-in}, {@code trans-out}), and those made to be
 * asymmetric.
 */
final class Symmetry {

    private static final Pattern SIDEWAYS = Pattern.compile("(asym/|.*trans-(horiz-)?(in|out)$).*");
    private static final List<String[]> SIDES =
            List.of(new String[] {"/l-", "/r-"}, new String[] {"-left-", "-right-"});

    private final MirrorMap mirror;

    Symmetry(MirrorMap mirror) {
        this.mirror = mirror;
    }

    void apply(Map<String, Shape> shapes) {
        Map<String, Shape> changed = new HashMap<>();
        shapes.forEach((path, shape) -> {
            String other = acrossFrom(path);
            Shape partner = shapes.get(other);
            if (partner != null
                    && (!other.equals(path) || !SIDEWAYS.matcher(path).matches())) {
                changed.put(path, symmetric(shape, partner));
            }
        });
        shapes.putAll(changed);
    }

    /** The target for the other side; the same for one that is for both. */
    static String acrossFrom(String path) {
        for (String[] side : SIDES) {
            if (path.contains(side[0])) {
                return path.replace(side[0], side[1]);
            }
            if (path.contains(side[1])) {
                return path.replace(side[1], side[0]);
            }
        }
        return path;
    }

    private Shape symmetric(Shape shape, Shape partner) {
        Offsets own = Offsets.of(shape, mirror.vertexCount());
        Offsets other = Offsets.of(partner, mirror.vertexCount()).mirrored(mirror);
        return own.isSame(other) ? shape : own.mean(other).toShape();
    }
}
