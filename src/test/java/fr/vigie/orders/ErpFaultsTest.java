package fr.vigie.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.vigie.config.ErpSettings;
import fr.vigie.config.ErpTls;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong has its name, and what it is about is named. */
class ErpFaultsTest {
    private static final Consumer<OrderProgress> NOBODY = _ -> {};

    @ParameterizedTest
    @CsvSource({"A_Kopf,Kommission", "A_Kopf,AuNummer", "A_Logbuch,Datum", "P_Zubeh,ZNr", "A_Vorgang,Nummer"})
    void aMissingColumnIsNamed(String table, String column) throws Exception {
        MariaDbForTests erp = MariaDbForTests.withTables();
        erp.execute("alter table " + table + " change " + column + " Anders varchar(60)");
        assertThat(fault(erp.settings())).extracting(VigieException::fault, VigieException::arguments)
                .containsExactly(Fault.ERP_COLUMN, java.util.List.of(table, column));
        VigieException probed = catchThrowableOfType(VigieException.class, () -> new OrderSource(erp.settings()).probe());
        assertThat(probed.arguments()).containsExactly(table, column);
    }

    @Test
    void aMissingTableIsNamed() throws Exception {
        MariaDbForTests erp = MariaDbForTests.withTables();
        erp.execute("drop table A_Vorgang");
        assertThat(fault(erp.settings())).extracting(VigieException::fault, VigieException::arguments)
                .containsExactly(Fault.ERP_TABLE, java.util.List.of("A_Vorgang"));
    }

    @Test
    void aMissingRightIsNamed() throws Exception {
        MariaDbForTests erp = MariaDbForTests.withTables();
        String all = "revoke select on " + erp.database() + ".* from '" + erp.user() + "'@'%'";
        String table = "grant select on " + erp.database() + ".%s to '" + erp.user() + "'@'%%'";
        String column = "grant select (%s) on " + erp.database() + ".%s to '" + erp.user() + "'@'%%'";
        erp.execute(all, table.formatted("A_Kopf"), table.formatted("P_Zubeh"), table.formatted("A_Vorgang"));
        assertThat(fault(erp.settings())).extracting(VigieException::fault, VigieException::arguments)
                .containsExactly(Fault.ERP_RIGHT, java.util.List.of("A_Logbuch"));
        erp.execute(column.formatted("ID, ID_A_Kopf, Datum", "A_Logbuch"));
        assertThat(fault(erp.settings())).extracting(VigieException::fault, VigieException::arguments)
                .containsExactly(Fault.ERP_RIGHT, java.util.List.of("A_Logbuch.Notiz"));
        erp.execute(column.formatted("Notiz", "A_Logbuch"));
        assertThat(new OrderSource(erp.settings()).read(Cancellation.never(), NOBODY).orders()).as("rights on the columns alone are enough")
                .isEmpty();
    }

    @Test
    void aWrongPasswordDatabaseOrAddressIsNamed() throws Exception {
        MariaDbForTests erp = MariaDbForTests.withTables();
        VigieException login = fault(erp.settings(MariaDbForTests.port(), "geheim", ErpTls.PREFER));
        assertThat(login.fault()).isEqualTo(Fault.ERP_LOGIN);
        assertThat(login.arguments()).contains(erp.user());
        assertThat(login.toString() + login.getCause()).doesNotContain("geheim");
        ErpSettings good = erp.settings();
        assertThat(fault(with(good, good.host(), "nirgends")).fault()).isEqualTo(Fault.ERP_DATABASE);
        assertThat(fault(with(good, good.host(), null)).fault()).isEqualTo(Fault.ERP_NO_DATABASE);
        assertThat(fault(ErpSettings.NONE).fault()).isEqualTo(Fault.ERP_NOT_CONFIGURED);
        assertThat(fault(with(good, "nirgends.invalid", "erp")).fault()).isEqualTo(Fault.ERP_UNREACHABLE);
        try (ServerSocket closed = new ServerSocket(0)) {
            int port = closed.getLocalPort();
            closed.close();
            assertThat(fault(erp.settings(port, "x", ErpTls.PREFER)).fault()).isEqualTo(Fault.ERP_UNREACHABLE);
        }
    }

    @Test
    void withoutEncryptionNothingIsReadWhereItIsRequired() throws Exception {
        MariaDbForTests erp = MariaDbForTests.withTables();
        assertThat(new OrderSource(erp.settings()).probe().encrypted()).isFalse();
        ErpSettings given = erp.settings();
        ErpSettings required = new ErpSettings(given.host(), given.port(), given.database(), given.user(), given.password(), ErpTls.REQUIRE,
                given.times(), given.boxPrefixes());
        assertThat(fault(required).fault()).isEqualTo(Fault.ERP_TLS);
    }

    @Test
    void anAccountThatMayWriteIsToldFromOneThatMayOnlyRead() throws Exception {
        MariaDbForTests erp = MariaDbForTests.withTables();
        ErpFacts facts = new OrderSource(erp.settings()).probe();
        assertThat(facts.mayWrite()).isFalse();
        assertThat(facts.server()).contains("MariaDB");
        assertThat(facts.address()).doesNotContain(erp.user());
        erp.execute("grant update on " + erp.database() + ".A_Kopf to '" + erp.user() + "'@'%'");
        assertThat(new OrderSource(erp.settings()).probe().mayWrite()).isTrue();
        assertThat(ErpProbe.grantsMoreThanReading("GRANT USAGE ON *.* TO `u`@`%` IDENTIFIED BY PASSWORD '*X'")).isFalse();
        assertThat(ErpProbe.grantsMoreThanReading("GRANT SELECT (`Notiz`, `ID`), UPDATE (`Notiz`) ON `e`.`t` TO `u`@`%`")).isTrue();
        assertThat(ErpProbe.grantsMoreThanReading("GRANT SELECT (`Notiz`, `ID`) ON `e`.`t` TO `u`@`%`")).isFalse();
        assertThat(ErpProbe.grantsMoreThanReading("GRANT ALL PRIVILEGES ON `e`.* TO `u`@`%`")).isTrue();
    }

    /** The server is asked to end the connection once rows have come; it has many more to send than fit between the two. */
    @Test
    void aConnectionCutInTheMiddleIsNoEnd() throws Exception {
        MariaDbForTests erp = withManyNotes();
        VigieException fault = catchThrowableOfType(VigieException.class,
                () -> new OrderSource(erp.settings()).read(Cancellation.never(), progress -> {
                    if (progress.rows() > 0) {
                        killConnections(erp);
                    }
                }));
        assertThat(fault).as(fault.arguments().toString()).extracting(VigieException::fault).isEqualTo(Fault.ERP_LOST);
    }

    @Test
    void aRunCanBeCancelledInTheMiddle() throws Exception {
        MariaDbForTests erp = withManyNotes();
        Cancellation cancellation = new Cancellation();
        CountDownLatch reading = new CountDownLatch(1);
        Thread user = Thread.ofVirtual().start(() -> {
            try {
                reading.await();
                cancellation.request();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(catchThrowableOfType(CancellationException.class, () -> new OrderSource(erp.settings()).read(cancellation, progress -> {
            if (progress.rows() > 0) {
                reading.countDown();
                try {
                    user.join(TimeUnit.SECONDS.toMillis(10));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }))).isNotNull();
        assertThat(connections(erp)).as("none is left open").isZero();
    }

    /** 60 MB of notes that may plan an order. */
    private static MariaDbForTests withManyNotes() throws Exception {
        MariaDbForTests erp = MariaDbForTests.withTables();
        try (Connection connection = erp.connect()) {
            ErpOrder.planned(1).insert(connection);
        }
        erp.execute("insert into A_Logbuch (ID, ID_A_Kopf, Datum, Notiz) select concat('n', seq), (select ID from A_Kopf), now(), "
                + "concat('cde Planifiée ', repeat('x', 3000)) from seq_1_to_20000");
        return erp;
    }

    private static void killConnections(MariaDbForTests erp) {
        try (Connection admin = erp.connect(); Statement statement = admin.createStatement()) {
            statement.execute("kill user '" + erp.user() + "'");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int connections(MariaDbForTests erp) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (true) {
            try (Connection admin = erp.connect();
                    Statement statement = admin.createStatement();
                    var row = statement
                            .executeQuery("select count(*) from information_schema.PROCESSLIST where USER = '" + erp.user() + "'")) {
                row.next();
                if (row.getInt(1) == 0 || System.nanoTime() > deadline) {
                    return row.getInt(1);
                }
            }
        }
    }

    private static ErpSettings with(ErpSettings given, @org.jspecify.annotations.Nullable String host,
            @org.jspecify.annotations.Nullable String database) {
        return new ErpSettings(host, given.port(), database, given.user(), given.password(), given.tls(), given.times(),
                given.boxPrefixes());
    }

    private static VigieException fault(ErpSettings settings) {
        return catchThrowableOfType(VigieException.class, () -> new OrderSource(settings).read(Cancellation.never(), NOBODY));
    }
}
