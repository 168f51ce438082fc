package fr.vigie.privacy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * One pass over units with one script: which of them belong to an erased text. What is marked depends only on what stands within
 * {@link ErasedTexts#margin} units, so that a part can be judged without the whole.
 */
final class Scan {
    /** Units that may stand between two letters of a text. */
    static final int GAP = 8;
    /** Names with a meaning (spec 1.2): figures come from them. They are never touched. */
    private static final Set<String> MACHINE = Set.of("StukUitgevoerd", "MachineWait", "MachineStop", "MachineStart", "JobProfiel");

    private final Script script;
    private final int[] units;
    private char[] folded = new char[256];
    private int[] from = new int[256];
    private int[] to = new int[256];
    private int count;

    Scan(Script script, int[] units) {
        this.script = script;
        this.units = units;
    }

    /** Sets the bits of the units that belong to one of the texts. */
    void mark(List<ErasedText> texts, BitSet marked) {
        fold();
        for (ErasedText text : texts) {
            text.find(folded, count, first -> marked.set(begin(first, text.letters()), to[first + text.letters() - 1]));
        }
    }

    /**
     * Sets the bits of a beginning of {@code wanted}, three letters or more, with which the units end: a text that was cut there.
     *
     * @param wanted folded
     */
    void markCut(String wanted, BitSet marked) {
        fold();
        for (int length = Math.min(wanted.length() - 1, count); length >= 3; length--) {
            if (wanted.startsWith(new String(folded, count - length, length))) {
                marked.set(from[count - length], units.length);
                return;
            }
        }
    }

    String folded() {
        fold();
        return new String(folded, 0, count);
    }

    private void fold() {
        count = 0;
        int gap = 0;
        for (int i = 0; i < units.length;) {
            int machine = machineWord(i);
            if (machine > 0) {
                put(Folding.BREAK, i, i + machine);
                i += machine;
                continue;
            }
            int packed = script.at(units, i, units.length);
            int length = Script.length(packed);
            String letters = Script.character(packed) == '\n' ? "\n" : Folding.of(Script.character(packed));
            gap = letters.isEmpty() ? gap + length : 0;
            if (gap > GAP) {
                put(Folding.BREAK, i, i + length);
                gap = 0;
            }
            for (int k = 0; k < letters.length(); k++) {
                put(letters.charAt(k), i, i + length);
            }
            i += length;
        }
    }

    private void put(char letter, int first, int end) {
        if (count == folded.length) {
            folded = Arrays.copyOf(folded, 2 * count);
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
        }
        folded[count] = letter;
        from[count] = first;
        to[count++] = end;
    }

    /** Units of a word that the machine's grammar is made of: {@code |@MachineStop}, or the R of {@code R:215023}. 0 for none. */
    private int machineWord(int i) {
        if (units[i] == '|') {
            return eventName(i);
        }
        boolean marker = (units[i] == 'R' || units[i] == 'L' || units[i] == 'C') && i + 1 < units.length && units[i + 1] == ':'
                && (i == 0 || blank(units[i - 1]));
        return marker ? 2 : 0;
    }

    private int eventName(int bar) {
        int at = skip(bar + 1, 0);
        if (at >= units.length || units[at] != '@') {
            return 0;
        }
        at = skip(at + 1, ' ');
        StringBuilder name = new StringBuilder();
        while (at < units.length && (nameUnit(units[at]) || units[at] == 0) && name.length() <= 16) {
            if (units[at] != 0) {
                name.append((char) units[at]);
            }
            at++;
        }
        return MACHINE.contains(name.toString()) ? at - bar : 0;
    }

    /** Behind NULs, and where {@code also} is a space behind spaces and tabs. */
    private int skip(int at, int also) {
        int i = at;
        while (i < units.length && i - at < GAP && (units[i] == 0 || also == ' ' && (units[i] == ' ' || units[i] == '\t'))) {
            i++;
        }
        return i;
    }

    private static boolean nameUnit(int unit) {
        return unit >= 'a' && unit <= 'z' || unit >= 'A' && unit <= 'Z' || unit >= '0' && unit <= '9' || unit == '_';
    }

    private static boolean blank(int unit) {
        return unit <= ' ';
    }

    /** A text that begins as a unit of time behind a number keeps those letters: the 12 min of {@code 12 Minard} stay 12 min (spec 1.3). */
    private int begin(int first, int letters) {
        if (letters > 3) {
            String unit = new String(folded, first, 3);
            if ((unit.equals("min") || unit.equals("sec")) && behindNumber(from[first])) {
                return from[first + 3];
            }
        }
        return from[first];
    }

    private boolean behindNumber(int at) {
        int i = at - 1;
        while (i >= 0 && at - i <= GAP && blank(units[i])) {
            i--;
        }
        return i >= 0 && units[i] >= '0' && units[i] <= '9';
    }
}
