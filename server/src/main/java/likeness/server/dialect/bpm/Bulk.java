package likeness.server.dialect.bpm;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code bulk}: several commands in one request, in order, up to the first that fails (contract section 7). */
final class Bulk {

    private static final int MOST = 100;
    private static final Pattern COMMAND = Pattern.compile("(GET|POST|PUT|DELETE):([^?]*)(?:\\?(.*))?", Pattern.DOTALL);

    private final String root;
    private final Function<Call, Entry> resources;

    /** @param root where this API begins: what a command names begins there too */
    Bulk(String root, Function<Call, Entry> resources) {
        this.root = root;
        this.resources = resources;
    }

    Entry answer(Call call) {
        List<String> commands = call.query().all("command");
        if (commands.isEmpty() || commands.size() > MOST) {
            throw WleException.wrongParameter("command must be there 1 to " + MOST + " times");
        }
        List<Entry> done = new ArrayList<>();
        for (String command : commands) {
            try {
                done.add(resources.apply(parse(call, command)));
            } catch (WleException e) {
                throw e.after(done);
            }
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("total", commands.size());
        data.put("success", done.size());
        data.put("failingAPI", "");
        data.put("responses", done);
        return new Entry("", "", data);
    }

    private Call parse(Call call, String command) {
        Matcher form = COMMAND.matcher(command);
        if (!form.matches()) {
            throw WleException.wrongParameter("command must be METHOD:/path");
        }
        String path = form.group(2).startsWith("/") ? form.group(2) : "/" + form.group(2);
        if (!path.startsWith(root + "/")) {
            throw WleException.noSuchResource(path);
        }
        String[] parts = path.substring(root.length() + 1).split("/", 2);
        Map<String, List<String>> query = query(form.group(3) == null ? "" : form.group(3));
        return new Call(
                call.caller(),
                form.group(1),
                parts[0],
                parts.length < 2 ? "" : decoded(parts[1]),
                name -> query.getOrDefault(name, List.of()),
                () -> {
                    throw WleException.wrongParameter("A picture cannot be sent within a bulk command");
                });
    }

    private static Map<String, List<String>> query(String text) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            query.computeIfAbsent(name, unknown -> new ArrayList<>())
                    .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw WleException.wrongParameter("command is not encoded as addresses are");
        }
    }
}
