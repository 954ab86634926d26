package likeness.server.http;

/**
 * A line of the routing table.
 *
 * @param method as HTTP spells it
 * @param path without the prefix of a project; parameters in braces
 */
public record Route(String method, String path) {}
