package fr.vigie.orders;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The one query, {@code sql/planned-orders.sql}, made fit for a server; its only parameters are the boxes' patterns. */
final class ErpQuery {
    private static final String RESOURCE = "/sql/planned-orders.sql";
    private static final String BOXES = "(z.ZCode like :coffre)";

    private ErpQuery() {}

    static String text(ErpTables tables, BoxCodes boxes) {
        String text = withoutComments(resource());
        for (ErpTable table : ErpTable.values()) {
            text = Pattern.compile("\\b" + table.tableName() + "\\b").matcher(text)
                    .replaceAll(Matcher.quoteReplacement(tables.quoted(table)));
        }
        String conditions = String.join(" or ", Collections.nCopies(boxes.patterns().size(), BoxCodes.CONDITION));
        return text.replace(BOXES, "(" + conditions + ")");
    }

    /** As it stands in the jar. */
    static String resource() {
        try (InputStream in = Objects.requireNonNull(ErpQuery.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In it a comment is a line of its own. */
    private static String withoutComments(String text) {
        return text.lines().filter(line -> !line.isBlank() && !line.strip().startsWith("--")).collect(Collectors.joining("\n"));
    }
}
