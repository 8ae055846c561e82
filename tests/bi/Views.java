import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.JDBCType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a tool sees by JDBC: its views, their columns, their rows, one JSON array a line.
 *
 * <p>java -cp DRIVER.jar Views.java URL USER PASSWORD
 */
public class Views {
    public static void main(String[] arguments) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            for (String view : views(connection.getMetaData())) {
                tell("view", view);
                columns(connection.getMetaData(), view);
                rows(connection, view);
            }
        }
    }

    static List<String> views(DatabaseMetaData told) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = told.getTables(null, "public", "%", new String[] {"VIEW"})) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    static void columns(DatabaseMetaData told, String view) throws SQLException {
        try (ResultSet found = told.getColumns(null, "public", view, "%")) {
            while (found.next()) {
                String type = JDBCType.valueOf(found.getInt("DATA_TYPE")).getName();
                String name = found.getString("COLUMN_NAME");
                tell("column", name, type, found.getString("TYPE_NAME"), found.getString("REMARKS"));
            }
        }
    }

    static void rows(Connection connection, String view) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM " + view)) {
            while (found.next()) {
                List<String> row = new ArrayList<>(List.of("row"));
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    Object value = found.getObject(i);
                    row.add(value == null ? null : value.getClass().getSimpleName());
                    row.add(value == null ? null : written(value));
                }
                tell(row.toArray(new String[0]));
            }
        }
    }

    static String written(Object value) {
        return value instanceof Timestamp moment ? moment.toInstant().toString() : value.toString();
    }

    static void tell(String... cells) {
        List<String> quoted = new ArrayList<>();
        for (String cell : cells) {
            quoted.add(cell == null ? "null" : '"' + escaped(cell) + '"');
        }
        System.out.println("[" + String.join(",", quoted) + "]");
    }

    /** ASCII, so that the machine's own encoding does not matter. */
    static String escaped(String cell) {
        return cell.chars()
                .mapToObj(c -> c < ' ' || c > '~' || c == '"' || c == '\\'
                        ? String.format("\\u%04x", c)
                        : String.valueOf((char) c))
                .collect(Collectors.joining());
    }
}
