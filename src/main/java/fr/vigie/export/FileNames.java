package fr.vigie.export;

import fr.vigie.store.SessionFilter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Standard names: {@code Vigie_Sessions_DEM12_2026-11-01_2026-11-30.csv} (spec 3). */
final class FileNames {
    private FileNames() {}

    static String of(Request request) {
        SessionFilter filter = request.filter();
        StringBuilder name = new StringBuilder("Vigie_").append(request.what().fileWord());
        if (request.what() != What.ORDERS) {
            name.append('_').append(whose(filter));
        }
        if (filter.from() != null || filter.to() != null) {
            name.append('_').append(day(filter.from(), "debut")).append('_').append(day(filter.to(), "fin"));
        }
        return name.append('.').append(request.format().code()).toString();
    }

    private static String whose(SessionFilter filter) {
        String centre = filter.centre() != null ? filter.centre() : filter.type() != null ? filter.type() : "Tous";
        String safe = centre.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        return safe.startsWith(".") ? "-" + safe.substring(1) : safe;
    }

    private static String day(@Nullable LocalDate day, String open) {
        return day == null ? open : day.toString();
    }
}
