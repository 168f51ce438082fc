package fr.vigie.store;

import fr.vigie.store.entity.SessionEntity;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** The query for the sessions of a filter, with their centres, ordered by centre's name, then day. */
final class SessionQuery {
    private SessionQuery() {}

    static SelectionQuery<SessionEntity> of(StatelessSession session, SessionFilter filter) {
        StringBuilder query = new StringBuilder("from SessionEntity s join fetch s.centre c where true");
        Map<String, Object> values = new HashMap<>();
        if (filter.from() != null) {
            query.append(" and s.day >= :from");
            values.put("from", filter.from());
        }
        if (filter.to() != null) {
            query.append(" and s.day <= :to");
            values.put("to", filter.to());
        }
        if (filter.centre() != null) {
            query.append(" and c.name = :centre");
            values.put("centre", filter.centre());
        }
        if (filter.type() != null) {
            query.append(" and c.type = :type");
            values.put("type", filter.type());
        }
        SelectionQuery<SessionEntity> selection = session.createSelectionQuery(query.append(" order by c.name, s.day").toString(),
                SessionEntity.class);
        values.forEach(selection::setParameter);
        return selection;
    }
}
