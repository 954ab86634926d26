package likeness.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import likeness.human.Human;
import likeness.render.Renderer;
import likeness.server.Features;
import likeness.server.Ids;
import likeness.server.Settings;
import likeness.server.Storage;
import likeness.server.account.Project;

/**
 * What it costs to find the picture of a hash that was not asked for before, among few and among many users who all have a
 * picture: the database's answer, without HTTP and without pixels.
 */
public final class Lookups implements AutoCloseable {

    /** How many users have a picture. */
    public static final List<Integer> USERS = List.of(10_000, 100_000, 1_000_000);

    private static final int ROUNDS = 9;
    private static final int ASKED = 5_000;
    private static final int WARM = 20_000;

    /** As SQL and Java both write it: 32 hexadecimal digits, scattered as digests are. */
    private static final String HASH =
            "printf('%08x%08x%08x%08x', i * 2654435761 % 4294967296, i, i * 40503 % 4294967296, 7)";

    private final List<Path> folders = new ArrayList<>();
    private final List<Features> features = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(1);

    private Lookups() {}

    /** @return microseconds of a look-up, by round, for each number of users */
    public static List<double[]> measure(Human human) throws IOException {
        try (Lookups lookups = new Lookups()) {
            for (int users : USERS) {
                lookups.open(human, users);
            }
            for (int i = 0; i < USERS.size(); i++) {
                lookups.ask(i, WARM);
            }
            List<double[]> micros =
                    USERS.stream().map(users -> new double[ROUNDS]).toList();
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < USERS.size(); i++) {
                    micros.get(i)[round] = lookups.ask(i, ASKED);
                }
            }
            return micros;
        }
    }

    /** Median of each, for people. */
    public static String note(List<double[]> micros) {
        StringBuilder note = new StringBuilder();
        for (int i = 0; i < USERS.size(); i++) {
            double[] sorted = micros.get(i).clone();
            Arrays.sort(sorted);
            note.append(note.isEmpty() ? "" : ", ")
                    .append(String.format(Locale.ROOT, "%,d users: %.0f µs", USERS.get(i), sorted[ROUNDS / 2]));
        }
        return note.toString();
    }

    private void open(Human human, int users) throws IOException {
        Path folder = ServeProcess.emptyFolder();
        folders.add(folder);
        Settings settings = Settings.of(Map.of("LIKENESS_DATA", folder.toString()));
        Ids ids = new Ids(Clock.systemUTC(), new SecureRandom());
        try (Storage storage = Storage.open(settings, "bench")) {
            Features.over(storage, human, new Renderer(1), ids, "bench")
                    .projects()
                    .create(Project.DEFAULT);
        }
        fill(folder.resolve(Storage.DATABASE), users);
        features.add(Features.over(Storage.open(settings, "bench"), human, new Renderer(1), ids, "bench"));
    }

    /** Straight into the file, in the order of its indexes, without a journal. */
    private static void fill(Path file, int users) throws IOException {
        String numbered = " FROM (WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + users
                + ") SELECT " + HASH + " AS hash FROM n ORDER BY 1)";
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = OFF");
            statement.execute("PRAGMA synchronous = OFF");
            connection.setAutoCommit(false);
            statement.execute("INSERT INTO users (id, project_id, email, created_at)"
                    + " SELECT 'u' || hash, 'default', hash || '@example.com', 0" + numbered);
            statement.execute("INSERT INTO mail_hash (project_id, hash, user_id)"
                    + " SELECT 'default', hash, 'u' || hash" + numbered);
            statement.execute("INSERT INTO mail_hash (project_id, hash, user_id)"
                    + " SELECT 'default', hash || hash, 'u' || hash" + numbered);
            statement.execute("INSERT INTO picture (user_id, media, changed_at)"
                    + " SELECT 'u' || hash, 'media/default/u' || hash || '/0.jpg', 0" + numbered);
            connection.commit();
            statement.execute("ANALYZE");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static String hash(long i) {
        return String.format(
                Locale.ROOT, "%08x%08x%08x%08x", i * 2_654_435_761L % (1L << 32), i, i * 40_503 % (1L << 32), 7);
    }

    /** Microseconds of one look-up, of users taken at random. */
    private double ask(int which, int times) {
        List<String> hashes = random.longs(times, 1, USERS.get(which) + 1L)
                .mapToObj(Lookups::hash)
                .toList();
        long begun = System.nanoTime();
        for (String hash : hashes) {
            boolean found = features.get(which)
                    .pictures()
                    .byHash(Project.DEFAULT, hash)
                    .flatMap(known -> known.picture())
                    .isPresent();
            if (!found) {
                throw new IllegalStateException("nobody is known by " + hash);
            }
        }
        return (System.nanoTime() - begun) / 1e3 / times;
    }

    @Override
    public void close() throws IOException {
        features.forEach(each -> each.storage().close());
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
