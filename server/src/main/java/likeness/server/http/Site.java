package likeness.server.http;

/**
 * Where a request arrived.
 *
 * @param project name of the project that the host or the prefix means
 * @param named whether the address names the project by {@code /p/{project}}; a token of another one is then refused
 * @param base how absolute links begin: scheme, host, base path and prefix; no slash at the end
 */
public record Site(String project, boolean named, String base) {}
