package fr.vigie.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.model.PlannedOrder;
import fr.vigie.model.VigieException;
import fr.vigie.privacy.ErasedTexts;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;

/** {@link OrderStore} by plain JDBC: what was read goes to a table of the transaction's own, then one upsert compares and writes. */
final class JdbcOrders implements OrderStore {
    /** Rows sent at once: some hundred kilobytes. */
    private static final int PART = 1_000;
    private static final int STATUS_AT_MOST = 50;
    private static final String BEGIN = """
            lock table commandes_volets_roulants in share row exclusive mode;
            create temporary table commandes_lues (numero_commande text, extension text, status text, date_modification date, coffre text,
                gestion_en_stock integer, coffres varchar[], statut_brut text, affaire text) on commit drop""";
    private static final String SEND = """
            insert into commandes_lues
            select * from json_to_recordset(?::json) as r(numero_commande text, extension text, status text, date_modification date,
                coffre text, gestion_en_stock integer, coffres varchar[], statut_brut text, affaire text)""";
    private static final String UPSERT = """
            with ecrites as (
                insert into commandes_volets_roulants as c (numero_commande, extension, status, date_modification, coffre, gestion_en_stock,
                    coffres, statut_brut, affaire)
                select numero_commande, extension, status, date_modification, coffre, gestion_en_stock, coffres, statut_brut, affaire
                from commandes_lues
                on conflict (numero_commande, extension) do update set status = excluded.status,
                    date_modification = excluded.date_modification, coffre = excluded.coffre, gestion_en_stock = excluded.gestion_en_stock,
                    coffres = excluded.coffres, statut_brut = excluded.statut_brut, affaire = excluded.affaire,
                    date_synchronisation = excluded.date_synchronisation, disparue_le = null
                where c.disparue_le is not null
                    or (c.status, c.date_modification, c.coffre, c.gestion_en_stock, c.coffres, c.statut_brut, c.affaire)
                        is distinct from (excluded.status, excluded.date_modification, excluded.coffre, excluded.gestion_en_stock,
                            excluded.coffres, excluded.statut_brut, excluded.affaire)
                returning xmax = 0 as nouvelle)
            select count(*) filter (where nouvelle), count(*) filter (where not nouvelle) from ecrites""";
    private static final String VANISHED = """
            update commandes_volets_roulants c set disparue_le = ?
            where c.disparue_le is null and not exists (
                select from commandes_lues l where l.numero_commande = c.numero_commande and l.extension = c.extension)""";
    private static final String NOTIFY = "select pg_notify('vigie', json_build_object('commandes', ?::integer)::text)";

    private final Sql sql;
    private final Fence fence;
    private final ObjectMapper json = new ObjectMapper();

    JdbcOrders(Sql sql, Fence fence) {
        this.sql = sql;
        this.fence = fence;
    }

    @Override
    public OrderChanges replace(List<PlannedOrder> orders, LocalDate day) throws VigieException {
        if (orders.isEmpty()) {
            throw new IllegalArgumentException("no order at all: the run is in error, and nothing is to change");
        }
        try {
            return sql.transaction(connection -> {
                ErasedTexts erased = JdbcErasures.hold(connection);
                fence.check(connection);
                return replace(connection, orders.stream().map(order -> blanked(order, erased)).toList(), day);
            });
        } catch (ConcurrentBuildException | IOException e) {
            throw sql.fault(e);
        }
    }

    private static PlannedOrder blanked(PlannedOrder order, ErasedTexts erased) {
        return erased.isEmpty()
                ? order
                : new PlannedOrder(erased.blank(order.number()), erased.blank(order.extension()), erased.blank(order.status()),
                        erased.blank(order.rawStatus()), order.modified(), order.boxes().stream().map(erased::blank).toList(),
                        order.stock(), order.job() == null ? null : erased.blank(order.job()));
    }

    private OrderChanges replace(Connection connection, List<PlannedOrder> orders, LocalDate day) throws SQLException {
        try (Statement begin = connection.createStatement()) {
            begin.execute(BEGIN);
        }
        send(connection, orders);
        OrderChanges written = upsert(connection);
        OrderChanges changes = new OrderChanges(written.added(), written.changed(), vanish(connection, day));
        if (changes.any()) {
            tell(connection, changes);
        }
        return changes;
    }

    private void send(Connection connection, List<PlannedOrder> orders) throws SQLException {
        try (PreparedStatement send = connection.prepareStatement(SEND)) {
            for (int from = 0; from < orders.size(); from += PART) {
                send.setString(1, document(orders.subList(from, Math.min(from + PART, orders.size()))));
                send.executeUpdate();
            }
        }
        try (Statement analyze = connection.createStatement()) {
            analyze.execute("analyze commandes_lues");
        }
    }

    private String document(List<PlannedOrder> orders) throws SQLException {
        ArrayNode rows = json.createArrayNode();
        for (PlannedOrder order : orders) {
            ObjectNode row = rows.addObject();
            row.put("numero_commande", storable(order.number())).put("extension", storable(order.extension()))
                    .put("status", cut(storable(order.status()))).put("coffre", storable(order.box()))
                    .put("gestion_en_stock", order.stock() ? 1 : 0).put("statut_brut", storable(order.rawStatus()))
                    .put("affaire", order.job() == null ? null : storable(order.job()))
                    .put("date_modification", order.modified() == null ? null : order.modified().toString());
            ArrayNode boxes = row.putArray("coffres");
            order.boxes().forEach(box -> boxes.add(storable(box)));
        }
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new SQLException(e);
        }
    }

    /** PostgreSQL's texts know no NUL. */
    private static String storable(String text) {
        return text.replace('\0', ' ');
    }

    /** The raw status has it whole. */
    private static String cut(String status) {
        return status.codePointCount(0, status.length()) <= STATUS_AT_MOST
                ? status
                : status.substring(0, status.offsetByCodePoints(0, STATUS_AT_MOST));
    }

    private static OrderChanges upsert(Connection connection) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT); ResultSet row = upsert.executeQuery()) {
            row.next();
            return new OrderChanges(row.getInt(1), row.getInt(2), 0);
        }
    }

    private static int vanish(Connection connection, LocalDate day) throws SQLException {
        try (PreparedStatement vanish = connection.prepareStatement(VANISHED)) {
            vanish.setObject(1, day);
            return vanish.executeUpdate();
        }
    }

    private static void tell(Connection connection, OrderChanges changes) throws SQLException {
        try (PreparedStatement tell = connection.prepareStatement(NOTIFY)) {
            tell.setInt(1, changes.added() + changes.changed() + changes.vanished());
            tell.execute();
        }
    }
}
