package likeness.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Shows JSON to people: an object as a line for each field, a list as a table. */
final class Listing {

    private Listing() {}

    /** @param json as it is, for programs */
    static void print(PrintWriter out, JsonNode answer, boolean json) {
        if (json) {
            out.println(answer);
        } else if (answer.isArray()) {
            printTable(out, answer.valueStream().toList());
        } else {
            answer.properties().forEach(field -> out.printf("%-14s %s%n", field.getKey(), text(field.getValue())));
        }
        out.flush();
    }

    private static void printTable(PrintWriter out, List<JsonNode> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<String> columns = List.copyOf(rows.getFirst().propertyNames());
        List<Integer> widths = new ArrayList<>();
        for (String column : columns) {
            int widest = rows.stream()
                    .mapToInt(row -> text(row.path(column)).length())
                    .max()
                    .orElse(0);
            widths.add(Math.max(column.length(), widest));
        }
        printRow(out, columns, widths);
        rows.forEach(row -> printRow(
                out, columns.stream().map(column -> text(row.path(column))).toList(), widths));
    }

    private static void printRow(PrintWriter out, List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(cells.get(i)).repeat(' ', widths.get(i) - cells.get(i).length() + 2);
        }
        out.println(line.toString().stripTrailing());
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "-" : value.isString() ? value.asString() : value.toString();
    }
}
