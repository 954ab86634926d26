package likeness.server.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import likeness.server.Digests;
import likeness.server.Failure;
import likeness.server.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Who signs in by name and password. A password that was found right is remembered, by a digest under a key that dies with
 * this process, for as long as the stored hash is the same; so a program that sends it with each request pays for hashing
 * once. Wrong ones are limited per name and per address.
 */
public final class Credentials {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int WRONG_PER_NAME = 10;
    private static final int WRONG_PER_ADDRESS = 30;
    private static final int LONGEST = 1024;

    private final Users users;
    private final Passwords passwords;
    private final Ids ids;
    private final byte[] key;
    private @Nullable String nobodys;
    private final Cache<String, Boolean> right = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REMEMBERED)
            .build();
    private final Cache<String, Bucket> wrong = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();

    public Credentials(Users users, Passwords passwords, Ids ids) {
        this.users = users;
        this.passwords = passwords;
        this.key = ids.bytes(32);
        this.ids = ids;
    }

    /**
     * The user whose name and password these are.
     *
     * @param address from where it is tried
     * @throws Failure.Busy after too many wrong ones
     */
    public Optional<User> check(String projectId, String name, String password, String address) {
        if (name.length() > LONGEST || password.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<User> user = users.named(projectId, name);
        Optional<String> own = user.flatMap(users::passwordOf);
        String hash = own.orElseGet(this::nobodys); // a name that is not there takes as long
        String proof = proof(hash, password);
        if (right.getIfPresent(proof) != null) {
            return user;
        }
        Bucket ofName = limit("name " + projectId + " " + name, WRONG_PER_NAME);
        Bucket ofAddress = limit("address " + address, WRONG_PER_ADDRESS);
        if (ofName.getAvailableTokens() == 0 || ofAddress.getAvailableTokens() == 0) {
            throw Failure.Busy.tooMany(WINDOW.dividedBy(WRONG_PER_NAME));
        }
        if (!passwords.matches(password, hash) || own.isEmpty()) {
            ofName.tryConsume(1);
            ofAddress.tryConsume(1);
            return Optional.empty();
        }
        right.put(proof, true);
        return user;
    }

    /** A hash that no password has; made when it is first needed, since that takes a while. */
    private synchronized String nobodys() {
        String known = nobodys;
        if (known == null) {
            known = passwords.hash(ids.secret(32));
            nobodys = known;
        }
        return known;
    }

    private String proof(String hash, String password) {
        byte[] message = (hash + '\n' + password).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Digests.hmac(key, message));
    }

    private Bucket limit(String who, int most) {
        return wrong.get(
                who,
                unknown -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                        .build());
    }
}
