package fr.vigie.ui.compare;

import fr.vigie.ui.controls.Tip;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Navigator;
import fr.vigie.ui.fx.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The calendars of all centres, one below the other, and what their shades mean. */
final class HeatMaps extends VBox {
    private final CompareModel model;
    private final Kit kit;
    private final List<HeatMap> maps = new ArrayList<>();
    private List<Long> centres = List.of();

    HeatMaps(CompareModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        getStyleClass().add("heat-maps");
    }

    void show(List<HeatData> calendars) {
        List<Long> wanted = calendars.stream().map(HeatData::centreId).toList();
        if (!wanted.equals(centres)) {
            centres = wanted;
            maps.clear();
            getChildren().setAll(calendars.stream().map(this::calendar).toList());
        }
        for (int i = 0; i < maps.size(); i++) {
            maps.get(i).show(calendars.get(i));
        }
    }

    private Node calendar(HeatData calendar) {
        Label name = new Label(calendar.name());
        name.getStyleClass().add("pair-main");
        Label type = new Label(calendar.type());
        type.getStyleClass().add("pair-note");
        HBox head = new HBox(name, type);
        head.getStyleClass().add("heat-head");
        Navigator navigator = kit.navigator();
        HeatMap map = new HeatMap(calendar, kit.look().getValue(), day -> tip(calendar.centreId(), day),
                day -> navigator.open(new Place.Centre(calendar.centreId(), day)));
        map.setLook(kit.look());
        map.setAccessibleText(kit.texts().get("compare.calendar.spoken", calendar.name()));
        maps.add(map);
        return new VBox(head, map);
    }

    private Tip tip(long centreId, LocalDate day) {
        return model.builder().map(words -> words.day(centreId, day)).orElse(new Tip("", "", ""));
    }

    /** What the shades of a scale mean. */
    List<Node> legend(HeatScale scale, MeasureWords words, Measure measure) {
        HBox shades = new HBox();
        shades.getStyleClass().add("heat-shades");
        if (!scale.bounds().isEmpty()) {
            shades.getChildren().add(label("< " + words.value(measure, scale.bounds().getFirst())));
            for (int level = 0; level < HeatScale.LEVELS; level++) {
                shades.getChildren().add(new HeatKey(level, kit.look()));
            }
            shades.getChildren().add(label("≥ " + words.value(measure, scale.bounds().getLast())));
        }
        Label none = label(kit.texts().get("compare.nodata"));
        none.setGraphic(new HeatKey(null, kit.look()));
        return List.of(shades, none);
    }

    private static Label label(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("legend-key");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
