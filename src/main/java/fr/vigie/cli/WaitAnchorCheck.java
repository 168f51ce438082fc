package fr.vigie.cli;

import fr.vigie.config.Settings;
import fr.vigie.model.VigieException;
import fr.vigie.model.WaitAnchor;
import fr.vigie.pipeline.AnchorReading;
import fr.vigie.task.Cancellation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether the anchor of waits fits each machine: both readings of the last 30 days beside each other (spec 1.3). */
final class WaitAnchorCheck implements Check {
    private final Invocation call;
    private final Settings settings;
    private final Cancellation cancellation;

    WaitAnchorCheck(Invocation call, Settings settings, Cancellation cancellation) {
        this.call = call;
        this.settings = settings;
        this.cancellation = cancellation;
    }

    @Override
    public String name() {
        return "waits";
    }

    @Override
    public Result run() {
        try (Engine engine = call.services().open(settings)) {
            return judge(engine.waitAnchors(cancellation));
        } catch (VigieException fault) {
            return new Result(Level.UNUSABLE, call.what(fault), call.advice(fault));
        }
    }

    private Result judge(List<AnchorReading> readings) {
        if (readings.isEmpty()) {
            return Result.good(call.words().get("doctor.waits.none"));
        }
        List<AnchorReading> wrong = readings.stream().filter(AnchorReading::changeAdvised).toList();
        if (wrong.isEmpty()) {
            long waits = readings.stream().mapToLong(reading -> reading.of(reading.present()).waits()).sum();
            long contradicted = readings.stream().mapToLong(reading -> reading.of(reading.present()).contradicted()).sum();
            return Result.good(call.words().get("doctor.waits.good", waits, contradicted));
        }
        String text = wrong.stream().map(this::line).collect(Collectors.joining("\u00a0; "));
        String settingsToMake = wrong.stream()
                .map(reading -> "wait.anchor." + reading.centre().type() + " = " + (reading.other() == WaitAnchor.END ? "end" : "start"))
                .distinct().collect(Collectors.joining(", "));
        return new Result(Level.DOUBTFUL, text, call.words().get("doctor.waits.change", settingsToMake));
    }

    private String line(AnchorReading reading) {
        AnchorReading.Reading now = reading.of(reading.present());
        AnchorReading.Reading other = reading.of(reading.other());
        return call.words().get("doctor.waits.doubt", reading.centre().name(), now.waits(), now.contradicted(), other.contradicted(),
                rate(now.occupancy()), rate(other.occupancy()));
    }

    private static String rate(@Nullable BigDecimal rate) {
        return rate == null ? "—" : rate.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
}
