package likeness.scene;

/**
 * Binds meshes to joints.
 *
 * @param name of the skin
 * @param joints node indices in {@link Scene#nodes()}
 * @param inverseBinds one {@link Affine} per joint: mesh space to joint space at bind time
 * @param skeleton node index of the common root of the joints
 */
public record Skin(String name, int[] joints, float[][] inverseBinds, int skeleton) {}
