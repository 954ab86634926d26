package likeness.server.dialect.bpm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.concurrent.CompletionException;
import java.util.stream.StreamSupport;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;

/** The picture in a request: a file of a form, or the body itself (contract section 1). */
final class UploadedFile {

    private static final int MOST_PARTS = 16;
    private static final String FORM = "multipart/form-data";

    private UploadedFile() {}

    /** @throws WleException when there is none */
    static byte[] of(@Nullable String contentType, byte[] body) {
        String type = contentType == null ? "" : contentType;
        if (type.regionMatches(true, 0, FORM, 0, FORM.length())) {
            return ofForm(type, body);
        }
        if (type.regionMatches(true, 0, "image/", 0, "image/".length()) || type.equals("application/octet-stream")) {
            return body;
        }
        throw WleException.unsupported("A picture is sent as a file of a multipart/form-data form");
    }

    private static byte[] ofForm(String type, byte[] body) {
        String boundary = MultiPart.extractBoundary(type);
        if (boundary == null) {
            throw WleException.wrongParameter("The form names no boundary");
        }
        MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
        parser.setMaxParts(MOST_PARTS);
        parser.setMaxLength(body.length);
        parser.setMaxFileSize(body.length);
        parser.setMaxMemoryFileSize(body.length); // the body was bounded before; nothing goes to disk
        try (MultiPartFormData.Parts parts = parse(parser, body)) {
            MultiPart.Part file = StreamSupport.stream(parts.spliterator(), false)
                    .filter(part -> part.getFileName() != null)
                    .min(Comparator.comparingInt(UploadedFile::rank))
                    .orElseThrow(() -> WleException.wrongParameter("The form has no file named avatar"));
            return bytes(Content.Source.asByteBuffer(file.getContentSource()));
        } catch (CompletionException | IOException e) {
            throw WleException.wrongParameter("The form cannot be read");
        }
    }

    private static MultiPartFormData.Parts parse(MultiPartFormData.Parser parser, byte[] body) {
        Content.Source source = new ByteBufferContentSource(ByteBuffer.wrap(body));
        return parser.parse(source, Invocable.InvocationType.NON_BLOCKING).join();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /** The name is not documented: one that says it, else the first. */
    private static int rank(MultiPart.Part part) {
        return switch (String.valueOf(part.getName())) {
            case "avatar" -> 0;
            case "file" -> 1;
            default -> 2;
        };
    }
}
