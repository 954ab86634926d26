package likeness.human;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import likeness.human.Appearance.Body;

/**
 * How much of each factor ({@code female}, {@code young}, {@code maxmuscle} …) a body has. Names and formulas are those of
 * the source data: a target counts with the product of its factors.
 */
final class FactorTable {

    private static final List<String> WORDS = List.of(
            "female",
            "male",
            "baby",
            "child",
            "young",
            "old",
            "african",
            "asian",
            "caucasian",
            "minmuscle",
            "averagemuscle",
            "maxmuscle",
            "minweight",
            "averageweight",
            "maxweight",
            "minheight",
            "averageheight",
            "maxheight",
            "mincup",
            "averagecup",
            "maxcup",
            "minfirmness",
            "averagefirmness",
            "maxfirmness",
            "uncommonproportions",
            "regularproportions",
            "idealproportions");
    private static final Map<String, Integer> INDEX = new HashMap<>();

    static {
        WORDS.forEach(word -> INDEX.put(word, INDEX.size()));
    }

    private static final double CHILD = 0.1875;
    private static final double ADULT_YEARS = 25;
    private static final double OLDEST_YEARS = 90;

    private final double[] values = new double[WORDS.size()];

    private FactorTable() {}

    /** @throws IllegalArgumentException for a word that is no factor */
    static int index(String word) {
        Integer index = INDEX.get(word);
        if (index == null) {
            throw new IllegalArgumentException("the pack names an unknown factor " + word);
        }
        return index;
    }

    /** @param height 0 short … 1 tall; see {@link HeightSolver} for centimetres */
    static FactorTable of(Body body, double height) {
        FactorTable table = new FactorTable();
        table.set("female", 1 - body.gender());
        table.set("male", body.gender());
        table.age(body.age());
        double sum = body.ancestry().african()
                + body.ancestry().asian()
                + body.ancestry().caucasian();
        table.set("african", body.ancestry().african() / sum);
        table.set("asian", body.ancestry().asian() / sum);
        table.set("caucasian", body.ancestry().caucasian() / sum);
        table.threeWay("minmuscle", "averagemuscle", "maxmuscle", body.muscle());
        table.threeWay("minweight", "averageweight", "maxweight", body.weight());
        table.threeWay("minheight", "averageheight", "maxheight", height);
        table.threeWay("mincup", "averagecup", "maxcup", body.breastSize());
        table.threeWay("minfirmness", "averagefirmness", "maxfirmness", body.breastFirmness());
        table.threeWay("uncommonproportions", "regularproportions", "idealproportions", body.proportions());
        return table;
    }

    double product(int[] factors) {
        double product = 1;
        for (int factor : factors) {
            product *= values[factor];
        }
        return product;
    }

    /** 25 years are the middle of the data's scale and 90 its end; below 25 the child shows. */
    private void age(double years) {
        double age = years < ADULT_YEARS
                ? (years - 1) / (2 * (ADULT_YEARS - 1))
                : 0.5 + 0.5 * (years - ADULT_YEARS) / (OLDEST_YEARS - ADULT_YEARS);
        if (age < 0.5) {
            double young = Math.max(0, (age - CHILD) / (0.5 - CHILD));
            set("young", young);
            set("baby", Math.max(0, 1 - age / CHILD));
            set("child", Math.max(0, Math.min(1, age / CHILD) - young));
        } else {
            set("old", 2 * age - 1);
            set("young", 2 - 2 * age);
        }
    }

    private void threeWay(String minimum, String average, String maximum, double value) {
        double low = Math.max(0, 1 - 2 * value);
        double high = Math.max(0, 2 * value - 1);
        set(minimum, low);
        set(maximum, high);
        set(average, 1 - low - high);
    }

    private void set(String word, double value) {
        values[index(word)] = value;
    }
}
