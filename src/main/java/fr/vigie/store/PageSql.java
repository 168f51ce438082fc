package fr.vigie.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The statements of a listing under a filter; values are parameters, always. */
final class PageSql {
    private final Listing.Query query;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** @throws IllegalArgumentException for a filter that the listing does not have */
    PageSql(Listing.Query query, Map<String, Object> filter) {
        this.query = query;
        filter.forEach((name, value) -> {
            String condition = query.filters().get(name);
            if (condition == null) {
                throw new IllegalArgumentException("no filter '" + name + "'");
            }
            conditions.add(condition);
            values.add(value);
        });
    }

    static String byId(Listing.Query query) {
        return "select " + query.columns() + " from " + query.table() + " d" + query.filterJoins() + query.rowJoins() + " where "
                + query.byId();
    }

    String count() {
        String from = query.count().isEmpty() ? "select count(*) from " + query.table() + " d" + filterJoins() : query.count();
        return from + where(List.of());
    }

    /** The keys are found first, in an index where there is one; only then is the rest joined to them. */
    String piece(boolean after) {
        String order = String.join(", ", query.order().stream().map(column -> column + (query.newestFirst() ? " desc" : "")).toList());
        List<String> behind = after ? List.of(behind()) : List.of();
        return "select " + query.columns() + " from (select d.* from " + query.table() + " d" + filterJoins() + where(behind)
                + " order by " + order + " offset ? limit ?) d" + query.filterJoins() + query.rowJoins() + " order by " + order;
    }

    private String behind() {
        String marks = String.join(", ", query.order().stream().map(column -> "?").toList());
        return "(" + String.join(", ", query.order()) + ") " + (query.newestFirst() ? "<" : ">") + " (" + marks + ")";
    }

    private String filterJoins() {
        return conditions.stream().anyMatch(condition -> condition.contains("s.") || condition.contains("c.")) ? query.filterJoins() : "";
    }

    private String where(List<String> more) {
        List<String> all = new ArrayList<>(conditions);
        all.addAll(more);
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    /** @return the next parameter's number */
    int bindFilters(PreparedStatement statement, int first) throws SQLException {
        int at = first;
        for (Object value : values) {
            statement.setObject(at++, value);
        }
        return at;
    }
}
