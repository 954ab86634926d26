package likeness.app;

import picocli.CommandLine.Option;

/** Which project a command is about. */
final class ProjectOption {

    @Option(
            names = "--project",
            paramLabel = "NAME",
            defaultValue = "default",
            description = "name of the project (default: ${DEFAULT-VALUE})")
    private String name = "default";

    String name() {
        return name;
    }
}
