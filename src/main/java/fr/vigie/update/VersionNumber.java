package fr.vigie.update;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version by the rules of Semantic Versioning, as far as two of them are compared here.
 *
 * @param released false for one before a release ({@code 1.2.0-SNAPSHOT}), which is older than the release
 */
record VersionNumber(int major, int minor, int patch, boolean released) implements Comparable<VersionNumber> {
    private static final Pattern FORM = Pattern
            .compile("v?(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?(-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?");

    /** Empty where the text is no version. */
    static Optional<VersionNumber> of(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String patch = matcher.group(3);
        return Optional.of(new VersionNumber(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
                patch == null ? 0 : Integer.parseInt(patch), matcher.group(4) == null));
    }

    @Override
    public int compareTo(VersionNumber other) {
        int[] differences = {Integer.compare(major, other.major), Integer.compare(minor, other.minor), Integer.compare(patch, other.patch),
                Boolean.compare(released, other.released)};
        for (int difference : differences) {
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }
}
