package likeness.packbuild.body;

import likeness.packbuild.source.SourcePackage;
import likeness.packbuild.source.SourceTargets;

/** Reads and names all targets. */
public final class TargetReader {

    private TargetReader() {}

    public static TargetTable read(SourcePackage source) {
        return TargetTable.of(SourceTargets.read(source), new TargetNames(source));
    }
}
