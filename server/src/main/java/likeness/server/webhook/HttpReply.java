package likeness.server.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of an answer of HTTP/1.x.
 *
 * @param headers by their names in lower case; of several of one name the last
 */
record HttpReply(int status, Map<String, String> headers) {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[0-9] ([1-9][0-9]{2})(?: .*)?");
    private static final int LONGEST_HEAD = 16_384;
    private static final int MOST_OF_BODY = 4096;
    private static final String LAST_CHUNK = "0\r\n\r\n";
    private static final int SWITCHING_PROTOCOLS = 101;

    boolean ok() {
        return status >= 200 && status < 300;
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Passes over interim answers. @throws IOException when what comes is not HTTP, or too long */
    static HttpReply read(InputStream in) throws IOException {
        Lines lines = new Lines(in);
        HttpReply reply = one(lines);
        while (reply.status() < 200 && reply.status() != SWITCHING_PROTOCOLS) {
            reply = one(lines);
        }
        return reply;
    }

    private static HttpReply one(Lines lines) throws IOException {
        Matcher first = STATUS.matcher(lines.next());
        if (!first.matches()) {
            throw new IOException("the answer is not HTTP/1.1");
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return new HttpReply(Integer.parseInt(first.group(1)), headers);
    }

    /** Lets the other side finish what it has to say, if that is short: some end their work when the connection ends. */
    void drain(InputStream in) throws IOException {
        int wanted = Math.min(length(), MOST_OF_BODY);
        boolean chunked = header("transfer-encoding").toLowerCase(Locale.ROOT).contains("chunked");
        StringBuilder read = new StringBuilder();
        while (read.length() < wanted && !(chunked && endsWith(read, LAST_CHUNK))) {
            int next = in.read();
            if (next < 0) {
                return;
            }
            read.append((char) next);
        }
    }

    private static boolean endsWith(StringBuilder text, String end) {
        return text.length() >= end.length() && text.indexOf(end, text.length() - end.length()) >= 0;
    }

    private int length() {
        String length = header("content-length");
        if (status == 204 || status == 304) {
            return 0;
        }
        return length.matches("[0-9]{1,9}") ? Integer.parseInt(length) : MOST_OF_BODY;
    }

    /** Lines that end in LF or CRLF, all heads together within a limit. */
    private static final class Lines {
        private final InputStream in;
        private int left = LONGEST_HEAD;

        Lines(InputStream in) {
            this.in = in;
        }

        String next() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new IOException("the connection ended before the answer did");
                }
                if (--left == 0) {
                    throw new IOException("the head of the answer is longer than " + LONGEST_HEAD + " bytes");
                }
                line.append((char) next);
            }
            return line.toString().stripTrailing();
        }
    }
}
