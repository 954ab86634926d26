package likeness.scene;

import java.util.List;

/**
 * Who must be named when a file made from the scene is passed on.
 *
 * @param generator program and version that made the scene
 * @param attributions one line per licensed part ("Coat by punkduck, CC BY 3.0"), empty when nothing needs a credit
 */
public record Credit(String generator, List<String> attributions) {
    public Credit {
        attributions = List.copyOf(attributions);
    }

    /** The attributions as one line, empty when there are none. */
    public String line() {
        return String.join("; ", attributions);
    }
}
