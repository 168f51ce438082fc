package fr.vigie.store;

import fr.vigie.config.DatabaseSettings;
import fr.vigie.config.Secret;
import fr.vigie.task.Cancellation;
import java.nio.file.Path;
import java.time.Clock;

/** Restores into a database, to be killed at any instant; says each step. */
final class RestoringProcess {
    private RestoringProcess() {}

    public static void main(String[] arguments) throws Exception {
        DatabaseSettings settings = new DatabaseSettings(arguments[0], arguments[1], new Secret(arguments[2]));
        try (Database database = Database.open(settings, Path.of("target"))) {
            database.backups("test", Clock.systemUTC()).restore(Path.of(arguments[3]), true, "test", System.out::println,
                    Cancellation.never());
        }
    }
}
