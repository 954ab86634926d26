package likeness.human;

import likeness.pack.Slot;
import likeness.scene.Surface;

/**
 * Names of mesh nodes and materials, as programs made for Avaturn's models look for them (contract, section 7). No mesh
 * node is named like a joint: loaders would rename one of them.
 *
 * @param mesh of node and mesh
 * @param material of the material
 */
record PartNames(String mesh, String material) {

    static final PartNames HEAD = new PartNames("Head_Mesh", "Head");
    static final PartNames BODY = new PartNames("Body_Mesh", "Body");
    static final PartNames CORNEA = new PartNames("Cornea_Mesh", "Cornea");
    static final PartNames EYE_SHADE = new PartNames("EyeAO_Mesh", "EyeAO");

    /** @param number of the part within its slot, from 0 */
    static PartNames of(Slot slot, Surface surface, int number) {
        return switch (slot) {
            case EYES -> surface == Surface.CORNEA ? CORNEA : numbered("Eye_Mesh", "Eyes", 0);
            case EYEBROWS -> numbered("Eyebrow_Mesh", "Eyebrow_hair", number);
            case EYELASHES -> numbered("Eyelash_Mesh", "Eyelash", number);
            case TEETH -> numbered("Teeth_Mesh", "Teeth", number);
            case TONGUE -> numbered("Tongue_Mesh", "Tongue", number);
            case BEARD -> numbered("Beard_Mesh", "Beard_hair", number);
            case HAIR -> asset("hair", number);
            case EYEWEAR -> asset("glasses", number);
            case CLOTHING, BASE_LAYER -> asset("look", number);
            case FOOTWEAR -> asset("shoes", number);
            case HEADWEAR -> asset("headwear", number);
            case SKIN -> throw new IllegalArgumentException("skin has no mesh of its own");
        };
    }

    private static PartNames numbered(String mesh, String material, int number) {
        return number == 0
                ? new PartNames(mesh, material)
                : new PartNames(mesh + "_" + number, material + "_" + number);
    }

    private static PartNames asset(String kind, int number) {
        String mesh = "avaturn_" + kind + "_" + number;
        return new PartNames(mesh, mesh + "_material");
    }
}
