package fr.vigie.export;

import fr.vigie.model.OrderRow;
import fr.vigie.store.OrderFilter;
import fr.vigie.store.PieceRow;
import fr.vigie.store.ProfileRow;
import fr.vigie.store.Readers;
import fr.vigie.store.SessionExport;
import fr.vigie.store.SessionFilter;
import fr.vigie.store.Snapshot;
import fr.vigie.store.StopRow;
import fr.vigie.store.WaitRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Rows held in lists. */
class FakeReaders implements Readers {
    final List<SessionExport> sessions = new ArrayList<>();
    final List<PieceRow> pieces = new ArrayList<>();
    final List<WaitRow> waits = new ArrayList<>();
    final List<StopRow> stops = new ArrayList<>();
    final List<ProfileRow> profiles = new ArrayList<>();
    final List<OrderRow> orders = new ArrayList<>();

    @Override
    public void orders(OrderFilter filter, Consumer<OrderRow> to) {
        orders.forEach(to);
    }

    @Override
    public <T> T snapshot(Function<Snapshot, T> work) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void sessions(SessionFilter filter, Consumer<SessionExport> to) {
        sessions.forEach(to);
    }

    @Override
    public void pieces(SessionFilter filter, Consumer<PieceRow> to) {
        pieces.forEach(to);
    }

    @Override
    public void waits(SessionFilter filter, Consumer<WaitRow> to) {
        waits.forEach(to);
    }

    @Override
    public void stops(SessionFilter filter, Consumer<StopRow> to) {
        stops.forEach(to);
    }

    @Override
    public void profiles(SessionFilter filter, Consumer<ProfileRow> to) {
        profiles.forEach(to);
    }
}
