package fr.vigie.ui.about;

import fr.vigie.ui.about.AboutText.Section;
import java.util.List;
import java.util.stream.Collectors;

/** The notice as text and as a page to print from a browser. */
final class AboutFiles {
    private AboutFiles() {}

    static String text(AboutText notice) {
        StringBuilder out = new StringBuilder(notice.title()).append("\n").append("=".repeat(notice.title().length())).append("\n");
        for (Section section : notice.sections()) {
            out.append("\n").append(section.title()).append("\n").append("-".repeat(section.title().length())).append("\n");
            section.paragraphs().forEach(paragraph -> out.append(paragraph).append("\n"));
            section.rows().forEach(row -> out.append("- ").append(String.join(" | ", row)).append("\n"));
        }
        return out.toString();
    }

    /** @param language of its words, e.g. {@code fr} */
    static String html(AboutText notice, String language) {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"" + language + "\"><head><meta charset=\"utf-8\"><title>"
                + escaped(notice.title()) + "</title>\n<style>body{font-family:sans-serif;max-width:50em;margin:2em auto;line-height:1.4}"
                + "table{border-collapse:collapse}td{border:1px solid #999;padding:.2em .5em;vertical-align:top}</style></head><body>\n");
        out.append("<h1>").append(escaped(notice.title())).append("</h1>\n");
        for (Section section : notice.sections()) {
            out.append("<h2>").append(escaped(section.title())).append("</h2>\n");
            section.paragraphs().forEach(paragraph -> out.append("<p>").append(escaped(paragraph)).append("</p>\n"));
            if (!section.rows().isEmpty()) {
                out.append("<table>\n");
                section.rows().forEach(row -> out.append("<tr>").append(cells(row)).append("</tr>\n"));
                out.append("</table>\n");
            }
        }
        return out.append("</body></html>\n").toString();
    }

    private static String cells(List<String> row) {
        return row.stream().map(cell -> "<td>" + escaped(cell) + "</td>").collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
