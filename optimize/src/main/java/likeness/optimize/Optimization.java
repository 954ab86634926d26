package likeness.optimize;

import java.util.List;

/**
 * How much lighter a scene shall be.
 *
 * @param level of detail, one of {@link #LEVELS}; 0 is all of it
 * @param textureLimit longest edge of a texture, one of {@link #TEXTURE_LIMITS}, or {@link #AS_IT_IS}
 * @param textureFormat how textures are stored
 * @param atlas edge of the textures that all materials are merged into, one of {@link #ATLASES}, or {@link #AS_IT_IS}
 */
public record Optimization(int level, int textureLimit, TextureFormat textureFormat, int atlas) {

    public static final int AS_IT_IS = 0;

    public static final List<Integer> LEVELS = List.of(0, 1, 2);
    public static final List<Integer> TEXTURE_LIMITS = List.of(256, 512, 1024);
    public static final List<Integer> ATLASES = List.of(256, 512, 1024);

    /** Nothing is changed. */
    public static final Optimization NONE = new Optimization(0, AS_IT_IS, TextureFormat.JPEG, AS_IT_IS);

    public Optimization {
        check("level", level, LEVELS.contains(level));
        check("texture limit", textureLimit, textureLimit == AS_IT_IS || TEXTURE_LIMITS.contains(textureLimit));
        check("atlas", atlas, atlas == AS_IT_IS || ATLASES.contains(atlas));
    }

    public Optimization withLevel(int newLevel) {
        return new Optimization(newLevel, textureLimit, textureFormat, atlas);
    }

    private static void check(String what, int value, boolean allowed) {
        if (!allowed) {
            throw new IllegalArgumentException(what + " " + value + " is not allowed");
        }
    }
}
