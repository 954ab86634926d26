package likeness.server;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the things that a header such as {@code Accept} lists, with its weight.
 *
 * @param what in lower case
 * @param weight 0 to 1
 */
public record Wish(String what, double weight) {

    private static final int MOST = 64;
    private static final Pattern WEIGHT = Pattern.compile("q=([01](?:\\.[0-9]{0,3})?)");

    /** Those of a header, as far as they can be read; what is beyond the first {@value #MOST} is ignored. */
    public static List<Wish> list(String header) {
        return Arrays.stream(header.split(",", -1))
                .limit(MOST)
                .map(Wish::parse)
                .filter(wish -> !wish.what.isEmpty())
                .toList();
    }

    private static Wish parse(String text) {
        String[] parts = text.split(";", -1);
        double weight = 1;
        for (int i = 1; i < parts.length; i++) {
            Matcher parameter = WEIGHT.matcher(parts[i].strip().toLowerCase(Locale.ROOT));
            if (parameter.matches()) {
                weight = Double.parseDouble(parameter.group(1));
            }
        }
        return new Wish(parts[0].strip().toLowerCase(Locale.ROOT), weight);
    }
}
