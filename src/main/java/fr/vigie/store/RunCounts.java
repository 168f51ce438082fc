package fr.vigie.store;

/**
 * What a run did. Of a reading of the ERP: files are planned orders, read ones those new or changed, events the rows that it sent.
 *
 * @param filesSeen files listed
 * @param filesRead files of which something was read
 * @param filesFailed files that could not be read or built
 * @param bytes transferred
 * @param events met in the files read
 * @param sessions written
 */
public record RunCounts(int filesSeen, int filesRead, int filesFailed, long bytes, long events, int sessions) {
    public static final RunCounts NONE = new RunCounts(0, 0, 0, 0, 0, 0);
}
