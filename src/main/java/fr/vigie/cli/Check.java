package fr.vigie.cli;

import org.jspecify.annotations.Nullable;

/** One thing that {@code vigie doctor} looks at. */
interface Check {
    /** Its name's key in the bundle: {@code doctor.NAME}. */
    String name();

    /** Never throws for what it is to find out. */
    Result run();

    /** How it stands. */
    enum Level {
        GOOD("✔"),
        DOUBTFUL("▲"),
        UNUSABLE("✖");

        private final String sign;

        Level(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    /**
     * What was found, in words.
     *
     * @param advice what to do; null where nothing is
     */
    record Result(Level level, String text, @Nullable String advice) {
        static Result good(String text) {
            return new Result(Level.GOOD, text, null);
        }
    }
}
