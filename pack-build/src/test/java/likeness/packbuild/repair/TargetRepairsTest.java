package likeness.packbuild.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import likeness.pack.HumanPack;
import likeness.pack.Shape;
import likeness.pack.Target;
import likeness.packbuild.BuiltPack;
import org.junit.jupiter.api.Test;

/** The targets of the pack as built: what was wrong in the data is right. */
class TargetRepairsTest {

    private static final int SKIN = 13380;

    private final HumanPack pack = BuiltPack.get();
    private final MirrorMap mirror = new MirrorMap(pack.body().positions());

    @Test
    void noEyeBagFlingsAnything() {
        assertThat(furthest("eyes/r-eye-bag-max")).isEqualTo(furthest("eyes/l-eye-bag-max"));
        assertThat(furthest("eyes/r-eye-bag-max")).isLessThan(100);
    }

    @Test
    void aBreastTargetMovesTheBreastOnly() {
        assertThat(shape("breast/female-old-minmuscle-minweight-maxcup-averagefirmness")
                        .vertices())
                .hasSizeLessThan(2000);
    }

    @Test
    void everyTargetForShortPeopleMovesTheWholeBody() {
        assertThat(targets("-minheight"))
                .hasSizeGreaterThan(40)
                .allSatisfy(
                        t -> assertThat(pack.shape(t).vertices()).as(t.path()).hasSizeGreaterThan(19000));
    }

    @Test
    void kneeJointsFollowTheKnees() {
        for (Target target : targets("-minheight")) {
            Shape shape = pack.shape(target);
            for (int cube : new int[] {13838, 14278}) {
                double joint = mean(shape, cube, 8);
                double skin = meanNear(shape, cube);
                assertThat(joint).as(target.path()).isBetween(skin - 30, skin + 30);
            }
        }
    }

    @Test
    void whatMeansTheSameForBothSidesMovesThemAlike() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        pack.targets().forEach(t -> shapes.put(t.path(), pack.shape(t)));
        int pairs = 0;
        for (Map.Entry<String, Shape> entry : shapes.entrySet()) {
            String other = Symmetry.acrossFrom(entry.getKey());
            boolean sideways = entry.getKey().matches(".*trans-(horiz-)?(in|out)");
            if (shapes.containsKey(other) && (!sideways || !other.equals(entry.getKey()))) {
                Offsets across =
                        Offsets.of(shapes.get(other), mirror.vertexCount()).mirrored(mirror);
                assertThat(Offsets.of(entry.getValue(), mirror.vertexCount()).isSame(across))
                        .as(entry.getKey())
                        .isTrue();
                pairs++;
            }
        }
        assertThat(pairs).isGreaterThan(1000);
    }

    @Test
    void whatShiftsSidewaysStillDoes() {
        Offsets offsets = Offsets.of(shape("head/head-trans-in"), mirror.vertexCount());

        assertThat(offsets.isSame(offsets.mirrored(mirror))).isFalse();
    }

    @Test
    void everySubstituteSaysWhy() {
        assertThat(Substitutes.table()).extracting(Substitutes.Substitute::why).allMatch(why -> why.length() > 10);
    }

    private List<Target> targets(String ending) {
        return pack.targets().stream().filter(t -> t.path().endsWith(ending)).toList();
    }

    private Shape shape(String path) {
        return pack.shape(pack.targets().stream()
                .filter(t -> t.path().equals(path))
                .findFirst()
                .orElseThrow());
    }

    private int furthest(String path) {
        int furthest = 0;
        for (short offset : shape(path).offsets()) {
            furthest = Math.max(furthest, Math.abs(offset));
        }
        return furthest;
    }

    private double meanNear(Shape shape, int cube) {
        float[] p = pack.body().positions();
        double[] middle = new double[3];
        for (int i = 0; i < 24; i++) {
            middle[i % 3] += p[3 * cube + i] / 8;
        }
        double sum = 0;
        int count = 0;
        for (int v = 0; v < SKIN; v++) {
            double distance = 0;
            for (int axis = 0; axis < 3; axis++) {
                double d = p[3 * v + axis] - middle[axis];
                distance += d * d;
            }
            if (distance < 0.6) {
                sum += mean(shape, v, 1);
                count++;
            }
        }
        return sum / count;
    }

    /** Mean of the upward offsets of some vertices. */
    private static double mean(Shape shape, int first, int count) {
        double sum = 0;
        for (int v = first; v < first + count; v++) {
            int at = Arrays.binarySearch(shape.vertices(), v);
            sum += at < 0 ? 0 : shape.offsets()[3 * at + 1];
        }
        return sum / count;
    }
}
