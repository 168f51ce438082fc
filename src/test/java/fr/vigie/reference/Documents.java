package fr.vigie.reference;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads and compares documents of the oracle's shape. */
public final class Documents {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);

    private Documents() {}

    public static Map<String, Object> read(InputStream in) throws IOException {
        return JSON.readValue(in, new TypeReference<Map<String, Object>>() {
        });
    }

    /** What the oracle tells, too; and of the sessions only the fields named, where any are. */
    public static Map<String, Object> asOracle(Map<String, Object> document) {
        Map<String, Object> same = new LinkedHashMap<>();
        document.forEach((key, list) -> same.put(key, ((List<?>) list).stream().map(Documents::withoutPlus).toList()));
        return same;
    }

    private static Map<Object, @Nullable Object> withoutPlus(Object entry) {
        Map<Object, @Nullable Object> same = new LinkedHashMap<>((Map<?, ?>) entry);
        same.remove("plus");
        return same;
    }

    /** Each difference as {@code where: expected …, got …}; empty where the two are the same. */
    public static List<String> differences(Object expected, Object got) {
        List<String> differences = new ArrayList<>();
        compare("", expected, got, differences);
        return differences;
    }

    private static void compare(String where, @Nullable Object expected, @Nullable Object got, List<String> to) {
        if (expected instanceof Map<?, ?> a && got instanceof Map<?, ?> b) {
            Set<Object> keys = new TreeSet<>(a.keySet());
            keys.addAll(b.keySet());
            keys.forEach(key -> compare(where + "/" + key, a.containsKey(key) ? a.get(key) : "(absent)", b.containsKey(key)
                    ? b.get(key)
                    : "(absent)", to));
        } else if (expected instanceof List<?> a && got instanceof List<?> b && a.size() == b.size()) {
            for (int i = 0; i < a.size(); i++) {
                compare(where + "[" + i + "]", a.get(i), b.get(i), to);
            }
        } else if (!Objects.equals(expected, got)) {
            to.add(where + ": expected " + expected + ", got " + got);
        }
    }
}
