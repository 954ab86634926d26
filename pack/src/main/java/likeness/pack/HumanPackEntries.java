package likeness.pack;

/** Names of the fixed entries of {@code human.pack}. */
final class HumanPackEntries {
    static final String RIG = "body/rig.json";
    static final String BODY = "body/body.bin";
    static final String TARGETS = "body/targets.json";
    static final String MODIFIERS = "body/modifiers.json";
    static final String POSES = "body/poses.json";
    static final String CATALOG = "catalog.json";
    static final String PROVENANCE = "provenance.json";

    private HumanPackEntries() {}
}
