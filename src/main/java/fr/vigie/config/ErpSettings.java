package fr.vigie.config;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ERP whose orders are read (spec 3, 5, {@code erp.*}).
 *
 * @param host null where no ERP is configured
 * @param database name of its database; null where it was not given
 * @param times of the day at which it is read, ascending, on this computer's clock
 * @param boxPrefixes what an accessory's code begins with where it is a shutter box; a space at its end ends a word
 */
public record ErpSettings(@Nullable String host, int port, @Nullable String database, String user, @Nullable Secret password, ErpTls tls,
        List<LocalTime> times, List<String> boxPrefixes) {
    /** The families of spec 5. */
    public static final List<String> BOX_PREFIXES = List.of("SOP", "S P ", "S D ", "S Q ", "S T ", "S TAB ", "S TN ");
    /** No ERP. */
    public static final ErpSettings NONE = new ErpSettings(null, 3306, null, "", null, ErpTls.PREFER,
            List.of(LocalTime.of(9, 0), LocalTime.of(14, 0)), BOX_PREFIXES);

    public ErpSettings {
        times = times.stream().distinct().sorted().toList();
        boxPrefixes = List.copyOf(boxPrefixes);
    }
}
