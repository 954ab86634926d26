package likeness.app;

import java.nio.file.Path;
import likeness.human.Human;
import likeness.pack.HumanPack;
import likeness.render.Renderer;
import org.jspecify.annotations.Nullable;

/**
 * Composition root: the rooms, opened when first needed. One per process, used by one thread.
 */
public final class Rooms {

    private final Path pack;
    private final int threads;
    private @Nullable Human human;
    private @Nullable Renderer renderer;

    /**
     * @param pack where {@code human.pack} lies
     * @param threads that a picture may use
     */
    public Rooms(Path pack, int threads) {
        this.pack = pack;
        this.threads = threads;
    }

    /** The pack named by the system property {@code likeness.pack}, and all processors. */
    static Rooms ofInstallation() {
        String pack = System.getProperty("likeness.pack", "human.pack");
        return new Rooms(Path.of(pack), Runtime.getRuntime().availableProcessors());
    }

    public Human human() {
        Human opened = human;
        if (opened == null) {
            opened = new Human(HumanPack.open(pack));
            human = opened;
        }
        return opened;
    }

    /** How much may be worked on at once. */
    int threads() {
        return threads;
    }

    public Renderer renderer() {
        Renderer made = renderer;
        if (made == null) {
            made = new Renderer(threads);
            renderer = made;
        }
        return made;
    }
}
