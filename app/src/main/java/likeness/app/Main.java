package likeness.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import likeness.gltf.GltfException;
import likeness.human.AppearanceException;
import likeness.image.PictureException;
import likeness.pack.PackException;
import likeness.render.RenderException;
import likeness.server.Failure;
import likeness.server.SettingsException;
import likeness.server.admin.AdminException;
import likeness.server.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The program: reads the command line, runs one command, answers with an exit code: 0 done, 2 bad input, 1 our fault. */
@Command(
        name = Main.PROGRAM,
        description = "One identity, every form of avatar.",
        subcommands = {
            ServeCommand.class,
            CreateCommand.class,
            RenderCommand.class,
            CatalogCommand.class,
            SheetCommand.class,
            ProjectCommand.class,
            TokenCommand.class,
            UserCommand.class,
            WebhookCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ScrubCommand.class,
            HealthCommand.class,
            VersionCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Commands of the checkout:",
            "  build     builds what is missing or stale",
            "  test      runs the tests; --full adds the long ones",
            "  bench     measures; bench NAME measures one thing",
            "  dist      makes the archive that is shipped; dist --runtime puts a Java runtime into it"
        })
public final class Main {

    static final String PROGRAM = "likeness";
    static final String SERVE = "serve";
    private static final int BAD_INPUT = 2;

    private Main() {}

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(Rooms.ofInstallation(), out, err, args));
    }

    /** Runs one command line; the exit code. */
    public static int run(Rooms rooms, PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = commandLine(rooms, args);
        line.setOut(out);
        line.setErr(err);
        line.setParameterExceptionHandler((problem, given) -> complain(problem.getCommandLine(), problem));
        line.setExecutionExceptionHandler((problem, command, result) -> answer(problem, command));
        return line.execute(args.length == 0 ? new String[] {"help"} : args);
    }

    /** The server's command alone when it is the one: to read all others' options is a good part of its start. */
    private static CommandLine commandLine(Rooms rooms, String... args) {
        if (args.length > 0 && args[0].equals(SERVE)) {
            CommandSpec program = CommandSpec.create().name(PROGRAM);
            return new CommandLine(program).addSubcommand(SERVE, new ServeCommand(rooms));
        }
        return new CommandLine(new Main(), new RoomFactory(rooms));
    }

    /** What the user can mend is one line and exit code 2; everything else is ours and keeps its trace. */
    private static int answer(Exception problem, CommandLine command) throws Exception {
        return switch (problem) {
            case UsageException _,
                    AppearanceException _,
                    RenderException _,
                    GltfException _,
                    SettingsException _,
                    Failure _,
                    AdminException _,
                    StoreException _,
                    PictureException _,
                    PackException _ -> complain(command, problem);
            default -> throw problem;
        };
    }

    private static int complain(CommandLine command, Exception problem) {
        String firstLine =
                String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
        command.getErr().println(command.getCommandName() + ": " + firstLine);
        return BAD_INPUT;
    }
}
