package fr.vigie.pipeline;

import fr.vigie.store.FileKey;
import fr.vigie.store.FileRemote;

/**
 * A generation's bytes at hand, before they are parsed.
 *
 * @param id of the stored generation that they continue; 0 for a new one
 * @param previousBytes stored of that generation; 0 for a new one
 * @param content all of its bytes
 * @param storedPrefix bytes of {@code content} that the database has already
 * @param tailOpen whether what was stored ended in the middle of a line, so that new bytes may change its last event
 * @param aside whether the generation was set aside by hand
 * @param read bytes that travelled
 */
record Acquired(long id, FileKey key, FileRemote remote, long previousBytes, Content content, long storedPrefix, boolean tailOpen,
        boolean aside, long read) {}
