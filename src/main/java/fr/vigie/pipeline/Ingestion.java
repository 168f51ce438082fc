package fr.vigie.pipeline;

import fr.vigie.analyze.SessionAnalyzer;
import fr.vigie.model.RuleBook;
import fr.vigie.model.TreeLayout;
import fr.vigie.model.WallTime;
import fr.vigie.parse.LogParser;
import fr.vigie.privacy.ErasedTexts;
import fr.vigie.store.IngestStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What every step of a run works with.
 *
 * @param store refuses what was read before a text was erased
 * @param erased texts that are blanked before anything looks at what a source gives
 * @param spoolFolder where files too large for memory are put while they are read
 * @param clock gives today's production day
 */
record Ingestion(IngestStore store, ErasedTexts erased, LogParser parser, SessionAnalyzer analyzer, TreeLayout layout, RuleBook rules,
        Path spoolFolder,
        Clock clock) {

    FileReader reader() {
        return new FileReader(parser, store::rawBytes, rules.common().changeover());
    }

    LocalDate today() {
        return day(WallTime.of(LocalDateTime.now(clock)));
    }

    LocalDate day(long wallMillis) {
        return WallTime.productionDay(wallMillis, rules.common().changeover());
    }
}
