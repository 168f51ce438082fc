package fr.vigie.ui.compare;

import java.util.List;

/**
 * What the screen shows.
 *
 * @param empty whether the period has no session
 * @param against which time stands beside, e.g. {@code octobre 2025}
 * @param rows centres or types, then the whole workshop
 * @param drawnTitle what is drawn, over which time
 * @param lines the trend; where a calendar is wanted, its days
 * @param origin from which moment figures are
 */
record CompareState(boolean empty, String against, List<CompareRow> rows, String drawnTitle, TrendData lines, List<HeatData> calendars,
        HeatScale scale, String origin) {}
