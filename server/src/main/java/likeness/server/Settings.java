package likeness.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the operator decides, from the environment: every name begins with {@code LIKENESS_}. A name that is not known and a
 * value that cannot be stop the start.
 */
public final class Settings {

    private static final String PREFIX = "LIKENESS_";

    /** Every setting there is. */
    public enum Name {
        PORT("8080", "where the API listens"),
        HOST("127.0.0.1", "address to listen on; 0.0.0.0 for all"),
        METRICS_PORT("9464", "where Prometheus reads; 0 for nowhere"),
        DATA("./data", "folder of the database and the files"),
        DATABASE_URL("", "jdbc:postgresql://… instead of SQLite"),
        S3_ENDPOINT("", "address of an S3-compatible store instead of files"),
        S3_BUCKET("", "bucket in that store"),
        S3_REGION("us-east-1", "region of that store"),
        S3_ACCESS_KEY("", "who we are to that store"),
        S3_SECRET_KEY("", "and our proof"),
        PUBLIC_URL("", "how others reach this server; every absolute link begins with it"),
        TRUSTED_PROXIES("", "addresses whose X-Forwarded headers are believed, separated by commas"),
        HOSTS("", "host=project, separated by commas; other hosts mean the default project"),
        MODEL_HOST("", "host that serves /{id}.glb, /{id}.vrm and /{id}.png"),
        BOOTSTRAP_TOKEN("", "token of the default project, instead of one that is made at the first start"),
        DIALECTS("avaturn,gravatar,bpm", "APIs that are served, separated by commas"),
        MAX_BODY("1048576", "bytes of a request"),
        MAX_PICTURE("20971520", "bytes of an uploaded picture"),
        ORIGINS("", "origins whose pages may call with a session cookie, separated by commas: https://portal.example"),
        BPM_PREFIX("", "path before /rest/bpm, as container installs have it: /bas"),
        BPM_UNKNOWN_USER("404", "status of an avatar of somebody who is not known: 404 or 500"),
        PICTURES_SIGNED(
                "false",
                "whether a look-up by hash needs a signed address; others are answered as if nobody were known"),
        PICTURES_NETWORKS("", "networks that may look up by hash, separated by commas: 10.0.0.0/8; empty for all"),
        PICTURES_ELSEWHERE("", "how addresses begin that d= may send on to, separated by commas"),
        PICTURES_UPSTREAM("", "avatar server to which callers are sent for mails that nobody knows here"),
        PICTURES_ANIMATED("false", "whether an uploaded GIF that moves goes on moving; else its first frame is shown"),
        MAX_REQUESTS("256", "requests at once"),
        REQUEST_SECONDS("180", "longest time of a request, from its first line to the last byte of its answer"),
        RATE_LIMIT("600", "requests of one token in ten seconds"),
        QUEUE("64", "requests that may wait for a processor"),
        WEBHOOK_ALLOW_PRIVATE("false", "whether webhooks may go to private addresses");

        private final String fallback;
        private final String meaning;

        Name(String fallback, String meaning) {
            this.fallback = fallback;
            this.meaning = meaning;
        }

        public String variable() {
            return PREFIX + name();
        }

        public String fallback() {
            return fallback;
        }

        public String meaning() {
            return meaning;
        }
    }

    private final Map<Name, String> values;

    private Settings(Map<Name, String> values) {
        this.values = Map.copyOf(values);
        checkNumbers();
    }

    /** @throws SettingsException when something is named that does not exist, or cannot be */
    public static Settings of(Map<String, String> environment) {
        Map<Name, String> values = new TreeMap<>();
        environment.forEach((variable, value) -> {
            if (variable.startsWith(PREFIX)) {
                values.put(named(variable), value.strip());
            }
        });
        return new Settings(values);
    }

    private static Name named(String variable) {
        return Arrays.stream(Name.values())
                .filter(name -> name.variable().equals(variable))
                .findFirst()
                .orElseThrow(() -> new SettingsException(variable, "is not a setting", all()));
    }

    private static String all() {
        return Arrays.stream(Name.values()).map(Name::variable).collect(Collectors.joining(", "));
    }

    private void checkNumbers() {
        number(Name.PORT, 0, 65_535);
        number(Name.METRICS_PORT, 0, 65_535);
        number(Name.MAX_BODY, 1024, 1 << 30);
        number(Name.MAX_PICTURE, 1024, 1 << 28);
        flag(Name.PICTURES_SIGNED);
        flag(Name.PICTURES_ANIMATED);
        oneOf(Name.BPM_UNKNOWN_USER, List.of("404", "500"));
        path(Name.BPM_PREFIX);
        networks(Name.PICTURES_NETWORKS);
        optionalUri(Name.PICTURES_UPSTREAM);
        number(Name.MAX_REQUESTS, 1, 1 << 20);
        number(Name.REQUEST_SECONDS, 1, 86_400);
        number(Name.RATE_LIMIT, 1, 1 << 20);
        number(Name.QUEUE, 0, 1 << 20);
        flag(Name.WEBHOOK_ALLOW_PRIVATE);
        publicUrl();
        hosts();
    }

    public String text(Name name) {
        return values.getOrDefault(name, name.fallback());
    }

    /** The same settings but for one. */
    public Settings with(Name name, String value) {
        Map<Name, String> changed = new TreeMap<>(values);
        changed.put(name, value);
        return new Settings(changed);
    }

    public int number(Name name, int least, int most) {
        String text = text(name);
        if (text.matches("[0-9]{1,10}")) {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return (int) value;
            }
        }
        throw new SettingsException(name.variable(), "'" + text + "' is not allowed", least + " to " + most);
    }

    public boolean flag(Name name) {
        return switch (text(name)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new SettingsException(name.variable(), "'" + text(name) + "' is not allowed", "true or false");
        };
    }

    public int port() {
        return number(Name.PORT, 0, 65_535);
    }

    public Path data() {
        return Path.of(text(Name.DATA));
    }

    /** @throws SettingsException when it is not set */
    public String required(Name name) {
        if (text(name).isEmpty()) {
            throw new SettingsException(name.variable(), "is missing", name.meaning());
        }
        return text(name);
    }

    /** @throws SettingsException when it is no address */
    public URI uri(Name name) {
        try {
            URI uri = URI.create(text(name));
            if (List.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // said below, as of any other value that is no address
        }
        throw new SettingsException(
                name.variable(), "'" + text(name) + "' is not allowed", "http(s)://host[:port]/path");
    }

    private void oneOf(Name name, List<String> allowed) {
        if (!allowed.contains(text(name))) {
            throw new SettingsException(
                    name.variable(), "'" + text(name) + "' is not allowed", String.join(" or ", allowed));
        }
    }

    /** Begins with a slash and ends with none, or is empty. */
    public String path(Name name) {
        if (!text(name).matches("(/[A-Za-z0-9._-]+)*")) {
            throw new SettingsException(name.variable(), "'" + text(name) + "' is not allowed", "/path");
        }
        return text(name);
    }

    /** @throws SettingsException when it is set and no address */
    public Optional<URI> optionalUri(Name name) {
        return text(name).isEmpty() ? Optional.empty() : Optional.of(uri(name));
    }

    /** @throws SettingsException when one is no network */
    public List<Network> networks(Name name) {
        try {
            return list(name).stream().map(Network::of).toList();
        } catch (IllegalArgumentException e) {
            throw new SettingsException(
                    name.variable(), "'" + text(name) + "' is not allowed", "networks as 10.0.0.0/8 or fd00::/8");
        }
    }

    /** Without a slash at its end. */
    public Optional<String> publicUrl() {
        String url = text(Name.PUBLIC_URL);
        if (url.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(uri(Name.PUBLIC_URL).toString().replaceAll("/+$", ""));
    }

    /** Project by host. */
    public Map<String, String> hosts() {
        Map<String, String> hosts = new TreeMap<>();
        for (String pair : list(Name.HOSTS)) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new SettingsException(Name.HOSTS.variable(), "'" + pair + "' is not allowed", "host=project");
            }
            hosts.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return hosts;
    }

    public List<String> list(Name name) {
        return Arrays.stream(text(name).split(",", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
