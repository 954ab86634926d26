package likeness.server.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import likeness.server.Ids;

/**
 * Passwords as Argon2id hashes, with the parameters that OWASP names first for it (19 MiB, two passes). Hashing takes tens
 * of milliseconds and its memory on purpose; so only a few hash at once, and the others wait.
 */
public final class Passwords {

    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int LENGTH = 32;
    private static final int SALT_LENGTH = 16;
    private static final int AT_ONCE = 2;

    private final Argon2Function argon2 = Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, LENGTH, Argon2.ID);
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Ids ids;

    public Passwords(Ids ids) {
        this.ids = ids;
    }

    /** In the usual notation {@code $argon2id$v=19$…}, which carries salt and parameters. */
    String hash(String password) {
        return inTurn(() -> argon2.hash(bytes(password), ids.bytes(SALT_LENGTH)).getResult());
    }

    /** Whether this is the password of that hash; costs the same when there is no hash. */
    boolean matches(String password, String hash) {
        return inTurn(() -> Argon2Function.getInstanceFromHash(hash).check(bytes(password), bytes(hash)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
