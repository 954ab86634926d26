package likeness.pack;

import java.util.List;

/**
 * A morph target of the base mesh. Its weight is the value of the modifier that names its key, times the product of its
 * factors.
 *
 * @param path name in the source data
 * @param key what the modifier names, for instance {@code nose-scale-vert-incr} or {@code macrodetails-universal}
 * @param factors tokens such as {@code female}, {@code young}, {@code maxmuscle}; may be empty
 * @param chunk pack entry that holds its shape; shapes that are equal are stored once
 * @param shape index within the chunk
 */
public record Target(String path, String key, List<String> factors, String chunk, int shape) {
    public Target {
        factors = List.copyOf(factors);
    }
}
