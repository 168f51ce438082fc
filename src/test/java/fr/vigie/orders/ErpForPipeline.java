package fr.vigie.orders;

import fr.vigie.config.ErpSettings;
import java.net.ServerSocket;
import java.sql.Connection;

/** An ERP with a few orders for tests of what stands above: each planned, numbered from 1. */
public final class ErpForPipeline {
    private final MariaDbForTests erp;

    private ErpForPipeline(MariaDbForTests erp) {
        this.erp = erp;
    }

    public static ErpForPipeline withOrders(int count) throws Exception {
        MariaDbForTests erp = MariaDbForTests.withTables();
        try (Connection connection = erp.connect()) {
            for (int number = 1; number <= count; number++) {
                ErpOrder.planned(number).job("Résidence " + number).insert(connection);
            }
        }
        return new ErpForPipeline(erp);
    }

    /** One with every rule's orders. */
    public static ErpForPipeline withAllKinds() throws Exception {
        MariaDbForTests erp = MariaDbForTests.withTables();
        try (Connection connection = erp.connect()) {
            ErpOrder.insert(connection, ErpOrders.all());
        }
        return new ErpForPipeline(erp);
    }

    /** How many of {@link #withAllKinds} are planned. */
    public static long plannedOfAllKinds() {
        return ErpOrders.all().stream().filter(order -> order.expected() != null).count();
    }

    public ErpSettings settings() {
        return erp.settings();
    }

    /** As a settings file gives them. */
    public String properties() {
        return erp.properties();
    }

    public ErpSettings through(int port) {
        ErpSettings given = settings();
        return new ErpSettings(given.host(), port, given.database(), given.user(), given.password(), given.tls(), given.times(),
                given.boxPrefixes());
    }

    /** Where nobody listens. */
    public ErpSettings unreachable() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            return through(free.getLocalPort());
        }
    }

    public void execute(String... statements) throws Exception {
        erp.execute(statements);
    }

    /** 30 MB of notes of the first order that may plan it. */
    public void addManyNotes() throws Exception {
        execute("insert into A_Logbuch (ID, ID_A_Kopf, Datum, Notiz) select concat('n', seq), (select ID from A_Kopf where AuNummer = 1), "
                + "'2026-01-01', concat('cde Planifiée ', repeat('x', 3000)) from seq_1_to_10000");
    }

    /** What must never be read, stored or logged. */
    public static String[] personalData() {
        return new String[]{ErpOrder.CUSTOMER, ErpOrder.CLERK, ErpOrder.FITTER, ErpOrder.SITE};
    }
}
