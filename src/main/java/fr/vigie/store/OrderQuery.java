package fr.vigie.store;

import fr.vigie.store.OrderFilter.Presence;
import fr.vigie.store.entity.OrderEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** What is asked of the table of orders, in a transaction of the caller's. */
final class OrderQuery {
    private static final String SUMMARY = """
            select count(*) filter (where disparue_le is null), count(*) filter (where disparue_le is not null),
                count(*) filter (where disparue_le is null and premiere_vue >= cast(:debut as timestamptz)),
                count(*) filter (where disparue_le >= cast(:jour as date))
            from commandes_volets_roulants""";
    private final StatelessSession session;

    OrderQuery(StatelessSession session) {
        this.session = session;
    }

    /** By number as people count, then extension. */
    SelectionQuery<OrderEntity> of(OrderFilter filter) {
        StringBuilder query = new StringBuilder("from OrderEntity o where true");
        Map<String, Object> values = new HashMap<>();
        String search = filter.search();
        if (search != null && !search.isBlank()) {
            query.append(" and lower(concat(o.number, o.extension, ' ', o.status, ' ', array_to_string(o.boxes, ' '), ' ', "
                    + "coalesce(o.job, ''))) like :search escape '|'");
            values.put("search", "%" + search.strip().toLowerCase(Locale.ROOT).replaceAll("([%_|])", "|$1") + "%");
        }
        and(query, values, " and o.status = :status", "status", filter.status());
        and(query, values, " and array_contains(o.boxes, :box)", "box", filter.box());
        and(query, values, " and o.stock = :stock", "stock", Optional.ofNullable(filter.stock()).map(stock -> stock ? 1 : 0).orElse(null));
        and(query, values, " and o.firstSeen >= :firstSeen", "firstSeen", filter.firstSeenSince());
        and(query, values, " and o.vanished >= :vanished", "vanished", filter.vanishedSince());
        and(query, values, " and o.modified >= :from", "from", filter.from());
        and(query, values, " and o.modified <= :to", "to", filter.to());
        if (filter.presence() != null) {
            query.append(filter.presence() == Presence.PRESENT ? " and o.vanished is null" : " and o.vanished is not null");
        }
        SelectionQuery<OrderEntity> selection = session.createSelectionQuery(
                query.append(" order by length(o.number), o.number, o.extension").toString(), OrderEntity.class);
        values.forEach(selection::setParameter);
        return selection;
    }

    private static void and(StringBuilder query, Map<String, Object> values, String condition, String name,
            @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            query.append(condition);
            values.put(name, value);
        }
    }

    OrderSummary summary(LocalDate since, ZoneId zone) {
        Instant begin = since.atStartOfDay(zone).toInstant();
        Object[] counts = session.createNativeQuery(SUMMARY, Object[].class).setParameter("debut", begin.toString())
                .setParameter("jour", since.toString()).getSingleResult();
        return new OrderSummary(number(counts[0]), number(counts[1]), number(counts[2]), number(counts[3]),
                texts("select distinct status from commandes_volets_roulants order by 1"),
                texts("select distinct unnest(coffres) from commandes_volets_roulants order by 1"));
    }

    private static int number(Object count) {
        return ((Number) count).intValue();
    }

    private List<String> texts(String query) {
        return session.createNativeQuery(query, String.class).getResultList();
    }
}
