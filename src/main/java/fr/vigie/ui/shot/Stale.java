package fr.vigie.ui.shot;

import fr.vigie.model.LiveStatus;
import fr.vigie.model.MachineState;
import fr.vigie.model.StateBand;
import fr.vigie.pipeline.CentreDay;
import fr.vigie.pipeline.WorkshopSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A workshop whose files were last read hours ago. The database's clock cannot be set for a picture, so what is read from it is aged. */
final class Stale {
    private final Duration age;

    Stale(Duration age) {
        this.age = age;
    }

    WorkshopSnapshot age(WorkshopSnapshot taken) {
        return new WorkshopSnapshot(taken.at(), taken.now(), taken.day(), taken.changeover(), taken.lateAfter(),
                taken.centres().stream().map(centre -> age(centre, taken.at())).toList(), taken.toJustify());
    }

    private CentreDay age(CentreDay day, Instant at) {
        LiveStatus live = day.live();
        List<StateBand> tail = new ArrayList<>();
        for (StateBand band : day.tail()) {
            tail.add(band.state() == MachineState.UNEXPLAINED ? new StateBand(MachineState.NO_DATA, band.start(), band.end()) : band);
        }
        return new CentreDay(day.centre(), day.typeLabel(), day.day(), day.session(), day.bands(), tail, day.piecesByHour(),
                new LiveStatus(MachineState.NO_DATA, live.lastEvent(), live.lastEvent(), at.minus(age)), day.plan());
    }
}
