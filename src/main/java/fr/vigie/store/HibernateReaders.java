package fr.vigie.store;

import fr.vigie.model.OrderRow;
import fr.vigie.model.VigieException;
import fr.vigie.store.entity.AnomalyEntity;
import fr.vigie.store.entity.CentreEntity;
import fr.vigie.store.entity.FileEntity;
import fr.vigie.store.entity.OrderEntity;
import fr.vigie.store.entity.PieceEntity;
import fr.vigie.store.entity.ProfileEntity;
import fr.vigie.store.entity.RejectEntity;
import fr.vigie.store.entity.RunEntity;
import fr.vigie.store.entity.SessionEntity;
import fr.vigie.store.entity.StopEntity;
import fr.vigie.store.entity.UnexplainedEntity;
import fr.vigie.store.entity.WaitEntity;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.resource.jdbc.spi.PhysicalConnectionHandlingMode;
import org.jspecify.annotations.Nullable;

/** {@link Readers} through Hibernate, which starts at the first use: an import has no need of it. */
final class HibernateReaders implements Readers, AutoCloseable {
    private static final List<Class<?>> ENTITIES = List.of(CentreEntity.class, SessionEntity.class, PieceEntity.class,
            ProfileEntity.class, WaitEntity.class, StopEntity.class, UnexplainedEntity.class, AnomalyEntity.class, FileEntity.class,
            RejectEntity.class, RunEntity.class, OrderEntity.class);

    private final DataSource pool;
    private final Sql sql;
    private @Nullable SessionFactory factory;
    private boolean closed;

    HibernateReaders(DataSource pool, Sql sql) {
        this.pool = pool;
        this.sql = sql;
    }

    void warmUp() throws VigieException {
        snapshot(Snapshot::centres);
    }

    @Override
    public <T> T snapshot(Function<Snapshot, T> work) throws VigieException {
        return atOneMoment(session -> work.apply(new HibernateSnapshot(session)));
    }

    @Override
    public void sessions(SessionFilter filter, Consumer<SessionExport> to) throws VigieException {
        stream(rows -> rows.sessions(filter, to));
    }

    @Override
    public void pieces(SessionFilter filter, Consumer<PieceRow> to) throws VigieException {
        stream(rows -> rows.pieces(filter, to));
    }

    @Override
    public void waits(SessionFilter filter, Consumer<WaitRow> to) throws VigieException {
        stream(rows -> rows.waits(filter, to));
    }

    @Override
    public void stops(SessionFilter filter, Consumer<StopRow> to) throws VigieException {
        stream(rows -> rows.stops(filter, to));
    }

    @Override
    public void profiles(SessionFilter filter, Consumer<ProfileRow> to) throws VigieException {
        stream(rows -> rows.profiles(filter, to));
    }

    @Override
    public void orders(OrderFilter filter, Consumer<OrderRow> to) throws VigieException {
        stream(rows -> rows.orders(filter, to));
    }

    private void stream(Consumer<RowStreams> work) throws VigieException {
        atOneMoment(session -> {
            work.accept(new RowStreams(session));
            return true;
        });
    }

    private <T> T atOneMoment(Function<StatelessSession, T> work) throws VigieException {
        try (StatelessSession session = factory().openStatelessSession()) {
            session.beginTransaction();
            session.doWork(connection -> {
                try (var statement = connection.createStatement()) {
                    statement.execute("set transaction isolation level repeatable read read only");
                }
            });
            T result = work.apply(session);
            session.getTransaction().commit();
            return result;
        } catch (PersistenceException e) {
            throw sql.fault(e);
        }
    }

    private synchronized SessionFactory factory() {
        if (closed) {
            throw new IllegalStateException("the database is closed");
        }
        SessionFactory built = factory;
        if (built == null) {
            built = build();
            factory = built;
        }
        return built;
    }

    private SessionFactory build() {
        Configuration configuration = new Configuration();
        ENTITIES.forEach(configuration::addAnnotatedClass);
        configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, pool);
        configuration.getProperties().put(AvailableSettings.CONNECTION_HANDLING,
                PhysicalConnectionHandlingMode.DELAYED_ACQUISITION_AND_RELEASE_AFTER_TRANSACTION);
        // known already: PostgreSQL, and at least the version that Migration asks for
        configuration.setProperty(AvailableSettings.ALLOW_METADATA_ON_BOOT, "false");
        configuration.setProperty(AvailableSettings.DIALECT, PostgreSQLDialect.class.getName());
        configuration.setProperty(AvailableSettings.JAKARTA_VALIDATION_MODE, "none");
        return configuration.buildSessionFactory();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (factory != null) {
            factory.close();
            factory = null;
        }
    }
}
