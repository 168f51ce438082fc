package fr.vigie.ui.quality;

import fr.vigie.model.WaitAnchor;
import fr.vigie.pipeline.AnchorReading;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Kit;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** Both readings of waits beside each other, one line a machine, with the change that they advise (spec 1.3). */
final class AnchorTable {
    private final GridPane grid;
    private final QualityModel model;
    private final Messages texts;
    private final Figures figures;

    AnchorTable(GridPane grid, QualityModel model, Kit kit) {
        this.grid = grid;
        this.model = model;
        this.texts = kit.texts();
        this.figures = kit.figures();
    }

    void show(List<AnchorReading> readings) {
        grid.getChildren().clear();
        List<String> heads = List.of("col.centre", "quality.anchor.present", "quality.anchor.contradicted", "quality.anchor.other",
                "quality.anchor.occupancy", "quality.anchor.advice");
        for (int i = 0; i < heads.size(); i++) {
            grid.add(label(texts.get(heads.get(i)), "anchor-head"), i, 0);
        }
        int row = 1;
        for (AnchorReading reading : readings) {
            line(reading, row++);
        }
        if (readings.isEmpty()) {
            grid.add(label(texts.get("quality.anchor.none"), "card-hint"), 0, 1, heads.size(), 1);
        }
    }

    private void line(AnchorReading reading, int row) {
        AnchorReading.Reading now = reading.of(reading.present());
        AnchorReading.Reading other = reading.of(reading.other());
        grid.add(label(reading.centre().name(), "anchor-name"), 0, row);
        grid.add(label(word(reading.present()), "anchor-cell"), 1, row);
        grid.add(label(texts.get("quality.anchor.count", now.contradicted(), now.waits()), "anchor-cell"), 2, row);
        grid.add(label(texts.get("quality.anchor.count", other.contradicted(), other.waits()), "anchor-cell"), 3, row);
        grid.add(
                label(texts.get("quality.anchor.rates", figures.percent(now.occupancy()), figures.percent(other.occupancy())),
                        "anchor-cell"),
                4,
                row);
        if (reading.changeAdvised()) {
            Button change = new Button(texts.get("quality.anchor.change", reading.centre().type(), word(reading.other())));
            change.setMinWidth(Region.USE_PREF_SIZE);
            change.setOnAction(event -> model.setAnchor(reading.centre().type(), reading.other()));
            grid.add(change, 5, row);
        } else {
            grid.add(label(texts.get("quality.anchor.fits"), "anchor-cell"), 5, row);
        }
    }

    private String word(WaitAnchor anchor) {
        return texts.get(anchor == WaitAnchor.END ? "quality.anchor.end" : "quality.anchor.start");
    }

    private static Label label(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
