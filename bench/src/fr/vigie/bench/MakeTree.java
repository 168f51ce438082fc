package fr.vigie.bench;

import fr.vigie.demo.DayLog;
import fr.vigie.demo.DemoCentre;
import fr.vigie.demo.LogGenerator;
import fr.vigie.demo.Roster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** {@code MakeTree FOLDER DAYS}: the demo's three centres over so many days that have a file, the last one in May 2026. */
public final class MakeTree {
    private static final long SEED = 1;

    private MakeTree() {}

    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]);
        int days = Integer.parseInt(args[1]);
        for (DemoCentre centre : DemoCentre.values()) {
            make(Files.createDirectories(root.resolve(centre.folder())), centre, days);
        }
    }

    private static void make(Path folder, DemoCentre centre, int days) throws IOException {
        LogGenerator generator = new LogGenerator(SEED, ZoneOffset.UTC);
        int made = 0;
        for (LocalDate day = LocalDate.of(2026, 5, 29); made < days; day = day.minusDays(1)) {
            DayLog log = generator.day(centre, day, Roster.USUAL);
            if (!log.isEmpty()) {
                Files.write(folder.resolve(DateTimeFormatter.BASIC_ISO_DATE.format(day) + ".LOG"), log.slice(0, log.length()));
                made++;
            }
        }
    }
}
