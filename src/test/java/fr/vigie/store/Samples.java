package fr.vigie.store;

import fr.vigie.model.Anomaly;
import fr.vigie.model.AnomalyKind;
import fr.vigie.model.CentreRef;
import fr.vigie.model.FileCounts;
import fr.vigie.model.Piece;
import fr.vigie.model.Profile;
import fr.vigie.model.Reject;
import fr.vigie.model.RejectReason;
import fr.vigie.model.Session;
import fr.vigie.model.SessionFigures;
import fr.vigie.model.SourceFile;
import fr.vigie.model.StopBounds;
import fr.vigie.model.StopPeriod;
import fr.vigie.model.UnexplainedPeriod;
import fr.vigie.model.WaitPeriod;
import fr.vigie.model.WallTime;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Files and sessions for tests of the store, which neither parses nor analyses: the figures need only be possible ones. */
final class Samples {
    static final CentreRef DEM12 = new CentreRef("DEM12", "DEM12");
    static final LocalDate DAY = LocalDate.of(2025, 5, 26);
    static final FileKey KEY = new FileKey("dossier", "DEM12 (PVC)/20250526.LOG", 1);

    private Samples() {}

    static FileContent content(byte[] bytes, FileDay... days) {
        int head = Math.min(FileContent.HEAD, bytes.length);
        long events = Arrays.stream(days).mapToLong(FileDay::events).sum();
        FileCounts counts = new FileCounts(bytes.length, events + 3, events, 1, 2, Map.of(RejectReason.TIMESTAMP, 1L),
                Map.of("Hartslag", 22L, "ZaagCyclus", 1L));
        return new FileContent(bytes.length, head, sha256(bytes, head), sha256(bytes, bytes.length), counts,
                LocalDateTime.of(2025, 5, 26, 7, 40, 0, 123_000_000), List.of(days));
    }

    static FileWrite newFile(long centreId, FileKey key, byte[] bytes, FileDay... days) {
        return new FileWrite(0, centreId, key, new FileRemote(bytes.length, Instant.parse("2025-05-26T20:00:00.123456Z")), FileState.READ,
                0, content(bytes, days), List.of(new Reject(3, RejectReason.TIMESTAMP, "2025 pas une date é€")), raw(bytes, 0));
    }

    /** The file as stored, grown to {@code whole}. */
    static FileWrite grown(StoredFile file, byte[] whole, FileDay... days) {
        long from = file.content().bytes();
        return new FileWrite(file.id(), file.centreId(), file.key(), new FileRemote(whole.length, file.remote().modified()),
                FileState.PARTIAL, from, content(whole, days), List.of(), raw(whole, from));
    }

    static RawBytes raw(byte[] whole, long from) {
        return new RawBytes(from, () -> new ByteArrayInputStream(whole, (int) from, whole.length - (int) from));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A session with {@code pieces} pieces a minute apart, and at least one of everything else; its second file only has the waits. */
    static Session session(LocalDate day, int pieces, SourceFile... files) {
        long begin = WallTime.of(day.atTime(7, 10));
        int last = files.length - 1;
        List<Piece> list = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            String details = i == 0 ? "" : i == 1 ? "é€\uFFFD\t" + "x".repeat(490) : "K214-0" + i + " 2/6";
            list.add(new Piece(i + 1, begin + 60_000L * i, details, i == 0 ? 0 : 1 + i % 2, 0, 10 + i));
        }
        long amplitude = pieces == 0 ? 0 : 60_000L * (pieces - 1);
        long wait = amplitude / 7;
        long stop = amplitude / 5;
        long unexplained = amplitude / 3;
        SessionFigures figures = new SessionFigures(pieces, pieces == 0 ? null : WallTime.toLocalDateTime(begin),
                pieces == 0 ? null : WallTime.toLocalDateTime(begin + amplitude), day.atTime(7, 0), null, amplitude,
                amplitude - wait - stop - unexplained, wait, stop, unexplained, 60_001, 360_000, 2, new BigDecimal("11800.05"), 1, 0,
                day.atTime(7, 40, 0, 7_000_000), 11 + pieces, 3, 2, day.atTime(6, 59), day.atTime(7, 40));
        return new Session(DEM12, day, List.of(files), figures, list,
                List.of(new Profile("215023", new BigDecimal("3359.00"), "7016", "7016 G ALU", begin - 5, 0, 1),
                        new Profile("é".repeat(50), null, "N/A", null, begin, 0, 2)),
                List.of(new WaitPeriod(begin, begin + 59_999, last, 4), new WaitPeriod(begin - 1, begin + 1, last, 5)),
                List.of(new StopPeriod(begin + 1_000, begin + 361_000, StopBounds.START_INFERRED, 0, 6)),
                List.of(new UnexplainedPeriod(begin + 400_000, begin + 1_000_000, 0, 7)),
                List.of(new Anomaly(AnomalyKind.DOUBLE_STOP, 0, 8), new Anomaly(AnomalyKind.LONE_START, last, 9)));
    }

    static String sha256(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
