package likeness.server.store;

import java.util.List;
import java.util.Optional;

/**
 * Bytes by name. A name is path-like ({@code derived/project/avatar/key.glb}), of letters, digits, {@code - _ . /}. A blob
 * is there whole or not at all, and once {@link #put} returns it is on disk; the same name always holds the same bytes.
 */
public interface Blobs extends AutoCloseable {

    void put(String name, byte[] bytes);

    /** The bytes, or nothing. */
    Optional<byte[]> get(String name);

    boolean has(String name);

    /** Erases all blobs whose name begins with the prefix, which ends with a slash. */
    void erase(String prefix);

    /** Erases one. */
    void delete(String name);

    /** Names of all blobs there are, sorted. */
    List<String> names();

    @Override
    void close();
}
