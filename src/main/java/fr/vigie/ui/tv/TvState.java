package fr.vigie.ui.tv;

import fr.vigie.ui.overview.Row;
import java.util.List;

/**
 * The TV at one moment.
 *
 * @param age when the newest data was read
 * @param alert whether that is too long ago
 * @param page from 0
 * @param rows of that page
 * @param targets whether any centre has a target
 */
public record TvState(String date, String clock, String age, boolean alert, int page, int pages, List<Row> rows, boolean targets) {}
