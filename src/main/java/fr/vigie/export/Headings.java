package fr.vigie.export;

import fr.vigie.text.Messages;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of a table's columns. */
interface Headings {
    String sheet();

    String header(String column);

    String definition(String column);

    /** Those of the bundle {@code export}. */
    static Headings of(Table<?> table, Messages words) {
        return new Headings() {
            @Override
            public String sheet() {
                return words.get("sheet." + table.name());
            }

            @Override
            public String header(String column) {
                return words.get("column." + column);
            }

            @Override
            public String definition(String column) {
                return words.get("definition." + column);
            }
        };
    }

    /** Those of the screen. */
    static Headings of(ShownTable shown) {
        Map<String, ShownTable.Heading> byName = shown.columns().stream()
                .collect(Collectors.toMap(ShownTable.Heading::name, Function.identity()));
        return new Headings() {
            @Override
            public String sheet() {
                return shown.title();
            }

            @Override
            public String header(String column) {
                return Objects.requireNonNull(byName.get(column)).header();
            }

            @Override
            public String definition(String column) {
                return Objects.requireNonNull(byName.get(column)).definition();
            }
        };
    }
}
