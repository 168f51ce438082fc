package fr.vigie.ui.centre;

import fr.vigie.model.RequiredFigures;
import fr.vigie.pipeline.CentreSpan;
import fr.vigie.pipeline.CentreView;
import fr.vigie.text.Messages;
import fr.vigie.ui.centre.CentreState.Estimate;
import fr.vigie.ui.fx.Figures;
import java.util.List;
import java.util.Objects;

/** What NF E60-182 says of the required time; nothing where no opening hours were entered. */
final class Estimates {
    private Estimates() {}

    static List<Estimate> of(CentreSpan span, Messages texts, Figures figures) {
        return span.details().stream().map(CentreView::required).filter(Objects::nonNull).reduce(RequiredFigures::plus)
                .map(sum -> List.of(
                        new Estimate(texts.get("estimate.trs"), figures.percent(sum.trs()),
                                texts.get("estimate.trs.note", figures.duration(sum.productionMs()), figures.duration(sum.requiredMs()))),
                        new Estimate(texts.get("estimate.availability"), figures.percent(sum.availability()),
                                texts.get("estimate.lost", figures.duration(sum.lateStartMs()), figures.duration(sum.earlyFinishMs())))))
                .orElse(List.of());
    }
}
