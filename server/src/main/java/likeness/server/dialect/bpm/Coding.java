package likeness.server.dialect.bpm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.zip.GZIPOutputStream;
import likeness.server.Wish;
import org.jspecify.annotations.Nullable;

/** How an answer is compressed. */
enum Coding {
    IDENTITY,
    GZIP;

    /** @throws WleException 406 when none of those that are listed can be had (contract section 5) */
    static Coding of(@Nullable String acceptEncoding) {
        if (acceptEncoding == null || acceptEncoding.isBlank()) {
            return IDENTITY;
        }
        return Wish.list(acceptEncoding).stream()
                .filter(wish -> wish.weight() > 0)
                .filter(wish -> matching(wish.what()) != null)
                .max(Comparator.comparingDouble(Wish::weight))
                .map(wish -> matching(wish.what()))
                .orElseThrow(() -> WleException.notAcceptable("Only the encodings gzip and identity can be had"));
    }

    private static @Nullable Coding matching(String name) {
        return switch (name) {
            case "gzip", "x-gzip" -> GZIP;
            case "identity", "*" -> IDENTITY;
            default -> null;
        };
    }

    byte[] apply(byte[] body) {
        return switch (this) {
            case IDENTITY -> body;
            case GZIP -> zipped(body);
        };
    }

    private static byte[] zipped(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length);
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
