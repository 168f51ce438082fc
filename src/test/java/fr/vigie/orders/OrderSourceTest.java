package fr.vigie.orders;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.PlannedOrder;
import fr.vigie.task.Cancellation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of spec 5 on a real MariaDB, whatever its columns' encoding. */
class OrderSourceTest {
    private static final Comparator<PlannedOrder> ORDER = Comparator.comparing(PlannedOrder::number).thenComparing(PlannedOrder::extension);

    @ParameterizedTest
    @CsvSource({"latin1,innodb", "utf8mb4,innodb", "utf8mb3,myisam", "cp850,innodb", "utf16,innodb"})
    void exactlyThePlannedOrdersAreRead(String charset, String engine) throws Exception {
        MariaDbForTests erp = MariaDbForTests.empty();
        erp.execute(ErpSchema.of(charset, engine, 1));
        List<ErpOrder> orders = ErpOrders.all();
        assertThat(orders).hasSizeGreaterThan(60);
        // cp850 has no ’ and no ™: what was damaged into such a character cannot be put there
        List<ErpOrder> fit = charset.equals("cp850")
                ? orders.stream().filter(order -> !order.id().matches("IDA(1102|1205|1207|1208)x.*")).toList()
                : orders;
        try (Connection connection = erp.connect()) {
            ErpOrder.insert(connection, fit);
        }
        assertThat(read(erp)).containsExactlyElementsOf(expected(fit));
    }

    /** MariaDB lets nobody write Latin-1 into a UTF-8 column; a server of long ago did. So a column's encoding is changed under its bytes. */
    @Test
    void latin1InAUtf8ColumnIsRead() throws Exception {
        MariaDbForTests erp = MariaDbForTests.empty();
        erp.execute(ErpSchema.of("latin1", "myisam", 3));
        List<ErpOrder> orders = List.of(ErpOrder.planned(1).job("Résidence de l’Étang").expect("Planifiée", "SOP 155"),
                ErpOrder.planned(2).status("éà Planifiée").noNote().note("réglé le 3 : cde Planifiée à l’atelier").expect("éà Planifiée",
                        "SOP 155"),
                ErpOrder.planned(3).status("Facturée"),
                ErpOrder.of(4, "é", "A").status("Planifiée").note("cde Planifiée").box("SOP é 1").operation("éVR", "").expect("Planifiée",
                        "2026-03-02", true, "SOP é 1"));
        try (Connection connection = erp.connect()) {
            ErpOrder.insert(connection, orders);
        }
        Recoded.asUtf8(erp);
        assertThat(read(erp)).containsExactlyElementsOf(expected(orders));
        try (Connection connection = erp.connect();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select charset(AufStatus), hex(AufStatus) from A_Kopf where AuNummer = 1")) {
            row.next();
            assertThat(row.getString(1)).startsWith("utf8");
            assertThat(row.getString(2)).as("no UTF-8").isEqualTo("506C616E696669E965");
        }
    }

    @Test
    void tableNamesMayBeInAnyCase() throws Exception {
        MariaDbForTests erp = MariaDbForTests.withTables();
        try (Connection connection = erp.connect()) {
            ErpOrder.planned(1).expect("Planifiée", "SOP 155").insert(connection);
        }
        erp.execute("rename table A_Kopf to a_kopf, A_Logbuch to A_LOGBUCH, P_Zubeh to p_zubeh, A_Vorgang to a_VORGANG");
        assertThat(read(erp)).hasSize(1);
    }

    @Test
    void prefixesMayBeOthersAndAreNoPatterns() throws Exception {
        MariaDbForTests erp = MariaDbForTests.withTables();
        try (Connection connection = erp.connect()) {
            ErpOrder.insert(connection, List.of(ErpOrder.planned(1), ErpOrder.planned(2).noBox().box("K_1 rouge"),
                    ErpOrder.planned(3).noBox().box("KX1 bleu"), ErpOrder.planned(4).noBox().box("50% | x")));
        }
        var given = erp.settings();
        var own = new fr.vigie.config.ErpSettings(given.host(), given.port(), given.database(), given.user(), given.password(), given.tls(),
                given.times(), List.of("K_1 ", "50% |"));
        assertThat(new OrderSource(own).read(Cancellation.never(), _ -> {}).orders()).extracting(PlannedOrder::number).containsExactly("2",
                "4");
    }

    @Test
    void zeroDatesAndRowsOfNoOrderAreNoObstacle() throws Exception {
        MariaDbForTests erp = MariaDbForTests.withTables();
        try (Connection connection = erp.connect(); Statement statement = connection.createStatement()) {
            ErpOrder.planned(1).insert(connection);
            statement.execute("set sql_mode = ''");
            statement.execute("update A_Logbuch set Datum = '0000-00-00 00:00:00'");
            statement
                    .execute("insert into A_Logbuch (ID, ID_A_Kopf, Notiz) values ('y', 'nobody', 'cde Planifiée'), ('z', 'nobody', null)");
            statement.execute("insert into P_Zubeh values ('nobody', 1, 'A', 1, 'SOP 1', '', 1)");
            statement.execute("insert into P_Zubeh values ('nobody', 2, 'A', 1, null, '', 1)");
        }
        assertThat(read(erp)).singleElement().satisfies(order -> assertThat(order.modified()).isNull());
    }

    @Test
    void readsWhileOthersWriteAndSeesOneMoment() throws Exception {
        MariaDbForTests erp = MariaDbForTests.withTables();
        try (Connection connection = erp.connect()) {
            ErpOrder.planned(1).insert(connection);
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement("update A_Kopf set AufStatus = 'Facturée'")) {
                statement.executeUpdate();
            }
            assertThat(read(erp)).as("not committed yet").hasSize(1);
            connection.commit();
            assertThat(read(erp)).isEmpty();
        }
    }

    private static List<PlannedOrder> read(MariaDbForTests erp) throws Exception {
        return new OrderSource(erp.settings()).read(Cancellation.never(), _ -> {}).orders();
    }

    private static List<PlannedOrder> expected(List<ErpOrder> orders) {
        return orders.stream().map(ErpOrder::expected).filter(Objects::nonNull).sorted(ORDER).toList();
    }
}
