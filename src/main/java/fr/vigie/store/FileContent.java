package fr.vigie.store;

import fr.vigie.model.FileCounts;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What reading a generation gave: the checkpoint.
 *
 * @param bytes raw bytes stored, from the beginning
 * @param headLength bytes that {@code headHash} covers: min({@link #HEAD}, {@code bytes})
 * @param headHash SHA-256 of the first {@code headLength} bytes, 64 hexadecimal digits; cheap to compare with the source's beginning
 * @param hash SHA-256 of all {@code bytes}
 * @param counts what the lines held
 * @param newestEvent latest event of any name; null without events
 * @param days production days with events, ordered
 */
public record FileContent(long bytes, int headLength, String headHash, String hash, FileCounts counts, @Nullable LocalDateTime newestEvent,
        List<FileDay> days) {
    /** Bytes at a file's beginning that tell a grown file from a replaced one. */
    public static final int HEAD = 4096;

    /** SHA-256 of no bytes. */
    public static final String EMPTY_HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    /** Of a file of which nothing was read yet. */
    public static final FileContent NOTHING = new FileContent(0, 0, EMPTY_HASH, EMPTY_HASH,
            new FileCounts(0, 0, 0, 0, 0, Map.of(), Map.of()), null, List.of());

    public FileContent {
        days = List.copyOf(days);
        if (headLength != Math.min(HEAD, bytes) || headHash.length() != 64 || hash.length() != 64) {
            throw new IllegalArgumentException("head of " + headLength + " for " + bytes + " bytes, or hashes that are none");
        }
    }
}
