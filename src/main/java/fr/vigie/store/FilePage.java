package fr.vigie.store;

import java.util.List;

/**
 * Part of a list of files, at one moment.
 *
 * @param matching files that the query finds, on all pages
 * @param all files stored
 * @param attention files that somebody should look at
 */
public record FilePage(List<FileItem> items, long matching, long all, long attention) {
    public FilePage {
        items = List.copyOf(items);
    }
}
