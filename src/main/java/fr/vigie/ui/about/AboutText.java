package fr.vigie.ui.about;

import java.util.List;

/** What the notice says, before it is shown, printed or written. */
public record AboutText(String title, List<Section> sections) {
    public AboutText {
        sections = List.copyOf(sections);
    }

    /** @param rows of a table; empty where there is none */
    public record Section(String title, List<String> paragraphs, List<List<String>> rows) {
        public Section {
            paragraphs = List.copyOf(paragraphs);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
