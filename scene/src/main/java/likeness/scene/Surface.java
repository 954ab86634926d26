package likeness.scene;

/**
 * What a material is, for renderers that know more than metal and roughness. Travels in glTF as
 * {@code material.extras.surface} (lower case), so files stay free of extensions.
 */
public enum Surface {
    /** Nothing special. */
    PLAIN,
    /** Scatters light below its surface. */
    SKIN,
    /** Strands along V; highlight is stretched across them. */
    HAIR,
    /** Brows and lashes: hair too fine for strands. */
    FINE_HAIR,
    /** Hair painted on skin: scalp under hair, stubble. */
    PAINTED_HAIR,
    /** Eyeball with iris. */
    EYE,
    /** Clear layer over the eye: adds reflection only. */
    CORNEA,
    /** Teeth, gums and tongue. */
    MOUTH,
    /** Woven or knitted; soft at grazing angles. */
    CLOTH,
    /** Smooth leather, rubber, plastic. */
    LEATHER,
    /** Clear lens. */
    GLASS
}
