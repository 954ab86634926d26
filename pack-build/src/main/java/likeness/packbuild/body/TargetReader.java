package likeness.packbuild.body;

import java.util.List;
import java.util.regex.Pattern;
import likeness.pack.BodyModel;
import likeness.packbuild.repair.TargetRepairs;
import likeness.packbuild.source.SourcePackage;
import likeness.packbuild.source.SourceTargets;
import likeness.packbuild.source.SourceTargets.SourceTarget;

/** Reads, mends and names the targets that are shipped. */
public final class TargetReader {

    /** Babies are nobody's avatar here, and no slider names the asymmetric ones. */
    private static final Pattern NOT_SHIPPED = Pattern.compile("asym/.*|.*[-/]baby(-.*)?");

    private TargetReader() {}

    /** @param body the base mesh that they move */
    public static TargetTable read(SourcePackage source, BodyModel body) {
        List<SourceTarget> targets = SourceTargets.read(source).stream()
                .filter(target -> !NOT_SHIPPED.matcher(target.path()).matches())
                .toList();
        return TargetTable.of(TargetRepairs.apply(targets, body.positions()), new TargetNames(source));
    }
}
