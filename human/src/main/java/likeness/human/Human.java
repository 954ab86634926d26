package likeness.human;

import java.util.List;
import likeness.pack.Catalog;
import likeness.pack.HumanPack;
import likeness.pack.Modifier;
import likeness.pack.Pose;
import likeness.scene.Scene;

/**
 * The parametric person over one asset pack. Immutable once made and safe for use by several threads; results do not
 * depend on how many there are.
 */
public final class Human {

    /** Names the way in which appearances become scenes; changes whenever the bytes may. */
    public static final String ENGINE_ID = "likeness-human-1";

    /** Program and version, as written into files. */
    static final String GENERATOR = "Likeness 0.1.0";

    private final HumanPack pack;
    private final PersonBuilder builder;

    public Human(HumanPack pack) {
        this.pack = pack;
        this.builder = new PersonBuilder(pack);
    }

    /**
     * The dressed, rigged person.
     *
     * @throws AppearanceException when {@link #validate} would
     */
    public Scene build(Appearance appearance, BuildOptions options) {
        return builder.build(appearance, options);
    }

    /** Names the contents of the pack. */
    public String packId() {
        return pack.id();
    }

    /** Reads, and checks against the pack. */
    public Appearance read(byte[] json) {
        Appearance appearance = AppearanceJson.read(json);
        validate(appearance);
        return appearance;
    }

    /**
     * Checks what only the pack knows: assets, variants, details, and the height that this body can have.
     *
     * @throws AppearanceException naming the field and what is allowed
     */
    public void validate(Appearance appearance) {
        builder.validate(appearance);
    }

    /** Heights that the body of this appearance can have; its own height is ignored. */
    public HeightRange heightRange(Appearance appearance) {
        return builder.heightRange(appearance);
    }

    /** A plausible person; the same seed gives the same person for the same engine and pack. Wears CC0 assets only. */
    public Appearance random(long seed) {
        return random(seed, false);
    }

    /** @param credited whether assets may be worn whose author must be credited */
    public Appearance random(long seed, boolean credited) {
        return builder.random(seed, credited);
    }

    /** The person of whom nothing is known but the body: usual clothes, hair and skin. */
    public Appearance usual(Appearance.Body body) {
        return Defaults.STANDARD.dress(body);
    }

    public Catalog catalog() {
        return pack.catalog();
    }

    public List<Modifier> details() {
        return pack.modifiers();
    }

    public List<Pose> poses() {
        return pack.poses();
    }

    /** Names of the clips that a scene can have. */
    public List<String> clips() {
        return Clips.STANDARD.names();
    }

    public Palettes palettes() {
        return Palettes.STANDARD;
    }
}
