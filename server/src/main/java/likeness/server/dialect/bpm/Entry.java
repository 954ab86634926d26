package likeness.server.dialect.bpm;

import java.util.Map;

/**
 * What an answer tells, before it is JSON or XML.
 *
 * @param type name of the type in the schema that XML names; empty for none
 * @param namespace of the type
 * @param fields in the order of the schema: texts, numbers, entries, lists of them
 */
record Entry(String type, String namespace, Map<String, Object> fields) {}
