package fr.vigie.orders;

import fr.vigie.model.PlannedOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order to put into an ERP, with what is expected of it. */
final class ErpOrder {
    static final String CUSTOMER = "Menuiserie Geheimnis";
    static final String CLERK = "b.vertraulich";
    static final String FITTER = "T. Verborgen";
    static final String SITE = "12 rue Cachée";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final int number;
    private final String type;
    private final @Nullable String extension;
    private @Nullable String status;
    private @Nullable String job;
    private final List<Note> notes = new ArrayList<>();
    private final List<Accessory> accessories = new ArrayList<>();
    private final List<String[]> operations = new ArrayList<>();
    private @Nullable PlannedOrder expected;

    /** @param at null for a note without a date */
    private record Note(@Nullable String at, String text) {}

    private record Accessory(int position, String kind, int number, String code) {}

    private ErpOrder(int number, String type, @Nullable String extension) {
        this.number = number;
        this.type = type;
        this.extension = extension;
    }

    static ErpOrder of(int number) {
        return new ErpOrder(number, "A", "");
    }

    static ErpOrder of(int number, @Nullable String extension, String type) {
        return new ErpOrder(number, type, extension);
    }

    /** Planned by the plainest status and note, with the plainest box. */
    static ErpOrder planned(int number) {
        return of(number).status("Planifiée").note("cde Planifiée").box("SOP 155");
    }

    /** Text decoded as Windows-1252 where it was UTF-8. */
    static String damaged(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), WINDOWS);
    }

    ErpOrder status(@Nullable String text) {
        status = text;
        return this;
    }

    ErpOrder job(String text) {
        job = text;
        return this;
    }

    ErpOrder note(String text) {
        return note("2026-03-02 10:00:00", text);
    }

    ErpOrder note(@Nullable String at, String text) {
        notes.add(new Note(at, text));
        return this;
    }

    ErpOrder box(String code) {
        return box(accessories.size() + 1, "A", 1, code);
    }

    ErpOrder box(int position, String kind, int place, String code) {
        accessories.add(new Accessory(position, kind, place, code));
        return this;
    }

    ErpOrder operation(String place, String name) {
        operations.add(new String[]{place, name});
        return this;
    }

    ErpOrder noNote() {
        notes.clear();
        return this;
    }

    ErpOrder noBox() {
        accessories.clear();
        return this;
    }

    /** As planned by the note of {@link #note(String)}, not in stock management. */
    ErpOrder expect(String goodStatus, String... boxes) {
        return expect(goodStatus, "2026-03-02", false, boxes);
    }

    ErpOrder expect(String goodStatus, @Nullable String day, boolean stock, String... boxes) {
        expected = new PlannedOrder(Integer.toString(number), extension == null ? "" : extension.stripTrailing(), goodStatus,
                String.valueOf(status), day == null ? null : LocalDate.parse(day), List.of(boxes), stock, job);
        return this;
    }

    /** Its job is expected in other words than it is given. */
    ErpOrder expectJob(String good) {
        PlannedOrder was = java.util.Objects.requireNonNull(expected);
        expected = new PlannedOrder(was.number(), was.extension(), was.status(), was.rawStatus(), was.modified(), was.boxes(), was.stock(),
                good);
        return this;
    }

    @Nullable
    PlannedOrder expected() {
        return expected;
    }

    String id() {
        return "ID" + type + number + "x" + (extension == null ? "" : Integer.toHexString(extension.strip().hashCode()));
    }

    static void insert(Connection connection, List<ErpOrder> orders) throws SQLException {
        for (ErpOrder order : orders) {
            order.insert(connection);
        }
    }

    void insert(Connection connection) throws SQLException {
        execute(connection,
                "insert into A_Kopf (ID, AuftragsTyp, AuNummer, AuAlpha, KundenNr, KundenBez, Kommission, Bauvorhaben, AufStatus, Techniker) "
                        + "values (?, ?, ?, ?, 4711, ?, ?, ?, ?, ?)",
                id(), type, number, extension, CUSTOMER, job, SITE, status, FITTER);
        for (Note note : notes) {
            execute(connection, "insert into A_Logbuch values (?, ?, 'N', 'Notiz', ?, '10:00', ?, ?)", id() + "-" + notes.indexOf(note),
                    id(),
                    note.at(), CLERK, note.text());
        }
        for (Accessory accessory : accessories) {
            execute(connection, "insert into P_Zubeh values (?, ?, ?, ?, ?, 'Kasten', 1)", id(), accessory.position(), accessory.kind(),
                    accessory.number(), accessory.code());
        }
        for (String[] operation : operations) {
            execute(connection, "insert into A_Vorgang values (?, ?, ?, null, ?)", id(), operation[0], operation[1], CLERK);
        }
    }

    private static void execute(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
