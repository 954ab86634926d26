package likeness.server.store;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to the schema of this program. Forward only: a schema of a newer program is refused. */
final class Migrations {

    /** Words of the schema in which the databases differ. */
    static final Map<String, String> SQLITE = Map.of("numbered", "INTEGER PRIMARY KEY AUTOINCREMENT");

    static final Map<String, String> POSTGRES = Map.of("numbered", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY");

    private Migrations() {}

    static void run(DataSource source, Map<String, String> words) {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:likeness/server/store/migration")
                    .placeholders(words)
                    .communityDBSupportEnabled(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreException("the database cannot be brought up to date: " + e.getMessage(), e);
        }
    }
}
