package likeness.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import likeness.bench.peer.MissingProgramException;
import likeness.bench.server.Lookups;
import likeness.bench.server.ServerMeasures;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;

/** {@code Main [name [picture.png]]}: measures one promise or all of them and prints a table. */
public final class Main {

    private static final int BAD_INPUT = 2;

    private Main() {}

    public static void main(String[] args) throws IOException, RunnerException {
        if (args.length > 0 && !Promise.names().contains(args[0])) {
            System.err.println("bench: " + args[0] + " is none of " + String.join(", ", Promise.names()));
            System.exit(BAD_INPUT);
        }
        Path picture = args.length > 1 ? Path.of(args[1]) : null;
        Runtime machine = Runtime.getRuntime();
        System.out.printf("%d processors, Java %s%n%n", machine.availableProcessors(), Runtime.version());
        System.out.println(Figure.header());
        for (Promise promise : Promise.values()) {
            if (args.length == 0 || promise.isMeant(args[0])) {
                measure(promise, picture);
            }
        }
    }

    private static double[] server(Promise promise) throws IOException {
        return switch (promise) {
            case READ -> ServerMeasures.reading();
            case READ_TAIL -> ServerMeasures.readingTail();
            case CREATE -> ServerMeasures.creating();
            case EXPORT -> ServerMeasures.changeToExport();
            case RENDER -> ServerMeasures.changeToRender();
            case URGENT -> ServerMeasures.urgent();
            case START -> ServerMeasures.start();
            case START_MANY -> ServerMeasures.startWithMany();
            case MEMORY -> ServerMeasures.memory();
            default -> throw new IllegalArgumentException(promise.id + " is none of the server's");
        };
    }

    private static Figure lookup() throws IOException {
        List<double[]> micros = Lookups.measure(People.open().human());
        double[] many = micros.getLast();
        double[] few = micros.getFirst();
        double[] ratios = IntStream.range(0, many.length)
                .mapToDouble(round -> many[round] / few[round])
                .toArray();
        return Figure.of(Promise.LOOKUP, ratios, Lookups.note(micros));
    }

    /** Prints each figure when it is known, so that whoever stops early has the first ones. */
    private static void measure(Promise promise, @Nullable Path picture) throws IOException, RunnerException {
        try {
            Figure figure = switch (promise.measure) {
                case JMH -> JmhRun.measure(promise);
                case PROCESS -> WholeProcess.time();
                case HEAP -> WholeProcess.peakHeap(promise);
                case PEER -> new Comparison().run(picture);
                case UPLOAD -> promise == Promise.UPLOAD ? Upload.againstSharp() : Upload.peakHeap();
                case PICTURES -> PictureRun.measure(promise);
                case LOOKUP -> lookup();
                case SERVER -> Figure.of(promise, server(promise), "");
            };
            System.out.println(figure.line());
        } catch (MissingProgramException e) {
            System.err.println(e.getMessage());
        }
    }
}
