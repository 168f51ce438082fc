package fr.vigie.pipeline;

import fr.vigie.model.Centre;
import fr.vigie.model.Planning;
import fr.vigie.model.SessionRow;
import fr.vigie.pipeline.QualityDay.Sign;
import fr.vigie.store.FileState;
import fr.vigie.store.QualityRows.Life;
import fr.vigie.store.StoredFile;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges one machine's data of one day. Pure: the moment is given. */
final class QualityJudge {
    /** At least so many lines in a hundred are understood, or the file is misread. */
    private static final int UNDERSTOOD_AT_LEAST = 99;

    private final Planning planning;
    private final LocalTime changeover;
    private final LocalDateTime now;
    private final LocalDate today;
    private final Duration every;
    private final Clock clock;

    /** @param every between two scheduled readings */
    QualityJudge(Planning planning, LocalTime changeover, LocalDateTime now, LocalDate today, Duration every, Clock clock) {
        this.planning = planning;
        this.changeover = changeover;
        this.now = now;
        this.today = today;
        this.every = every;
        this.clock = clock;
    }

    /**
     * What is known of a day.
     *
     * @param life null for a machine without any session
     * @param files of the day, those set aside too
     * @param cut ids of files whose last line has no end
     * @param session null without
     * @param runBegan when the last whole reading of the source began; null where there was none, or where the machine's files fail
     */
    record Facts(Centre centre, LocalDate day, @Nullable Life life, List<StoredFile> files, Set<Long> cut, @Nullable SessionRow session,
            @Nullable Instant runBegan) {}

    QualityDay judge(Facts facts) {
        List<StoredFile> files = facts.files().stream().filter(file -> !file.setAside()).toList();
        Instant known = Stream.concat(files.stream().map(StoredFile::readAt), Stream.ofNullable(facts.runBegan())).filter(Objects::nonNull)
                .max(Instant::compareTo).orElse(null);
        long understood = files.stream().mapToLong(file -> file.content().counts().events()).sum();
        long refused = files.stream().mapToLong(file -> file.content().counts().offFormat() + file.content().counts().rejected()).sum();
        Set<Sign> signs = files.isEmpty() && facts.session() == null ? absence(facts) : presence(facts, files, known, understood, refused);
        return new QualityDay(facts.day(), signs, files.size(), understood, refused,
                facts.session() == null ? 0 : facts.session().figures().anomalies(), files.isEmpty() ? null : known);
    }

    private Set<Sign> absence(Facts facts) {
        if (facts.day().isAfter(today)) {
            return EnumSet.of(Sign.FUTURE);
        }
        Life life = facts.life();
        boolean over = life != null && !facts.centre().active() && facts.day().isAfter(life.last());
        if (life == null || facts.day().isBefore(life.first()) || over) {
            return EnumSet.of(Sign.OUTSIDE);
        }
        if (!working(facts.centre(), facts.day())) {
            return EnumSet.of(Sign.CLOSED);
        }
        return EnumSet.of(facts.day().equals(today) ? Sign.LATE : Sign.MISSING);
    }

    private boolean working(Centre centre, LocalDate day) {
        var plan = planning.of(centre.name(), day, changeover);
        return plan.known() ? plan.open() : day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    private Set<Sign> presence(Facts facts, List<StoredFile> files, @Nullable Instant known, long understood, long refused) {
        Set<Sign> signs = EnumSet.of(Sign.PRESENT);
        boolean over = facts.day().isBefore(today);
        if (files.stream().anyMatch(file -> file.state() == FileState.IN_ERROR)) {
            signs.add(Sign.FAILED);
        }
        if (known != null && late(facts.day(), over, LocalDateTime.ofInstant(known, clock.getZone()))) {
            signs.add(Sign.LATE);
        }
        if (over && files.stream().anyMatch(file -> file.state() == FileState.PARTIAL || facts.cut().contains(file.id()))) {
            signs.add(Sign.CUT);
        }
        if (files.stream().anyMatch(file -> file.key().generation() > 1)) {
            signs.add(Sign.REPLACED);
        }
        if (refused * 100 > (understood + refused) * (100 - UNDERSTOOD_AT_LEAST)) {
            signs.add(Sign.MISREAD);
        }
        return signs;
    }

    private boolean late(LocalDate day, boolean over, LocalDateTime known) {
        return known.isBefore(over ? day.plusDays(1).atTime(changeover) : now.minus(every.multipliedBy(2)));
    }
}
