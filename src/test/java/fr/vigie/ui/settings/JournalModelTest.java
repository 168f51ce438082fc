package fr.vigie.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.pipeline.AccessDesk.AuditPart;
import fr.vigie.store.AuditAction;
import fr.vigie.store.AuditEntry;
import fr.vigie.store.AuditRow;
import fr.vigie.ui.FakeAccessDesk;
import fr.vigie.ui.FakeKit;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The journal's section without a screen. */
class JournalModelTest {
    private final FakeKit kit = new FakeKit();
    private final FakeAccessDesk desk = new FakeAccessDesk();
    private final JournalModel model = new JournalModel(desk, kit.kit());

    private AuditPart lines() {
        return Objects.requireNonNull(model.lines().get());
    }

    @Test
    void parts_follow_one_another_without_gap_even_while_lines_are_added() {
        model.refresh();
        assertThat(lines().rows()).hasSize(200).first().extracting(AuditRow::id).isEqualTo(1_000L);
        desk.lines.addFirst(new AuditRow(1_001, Instant.EPOCH, AuditEntry.byCommand("luc", AuditAction.CHANGE, "x", "")));
        for (int part = 2; lines().more(); part++) {
            model.older();
            assertThat(lines().rows()).hasSize(200 * part);
        }
        assertThat(lines().rows()).hasSize(1_000).extracting(AuditRow::id).doesNotHaveDuplicates().last().isEqualTo(1L);
        model.older();
        assertThat(lines().rows()).as("there is nothing older").hasSize(1_000);
        model.refresh();
        assertThat(lines().rows().getFirst().id()).isEqualTo(1_001);
    }

    @Test
    void it_is_searched_by_kind_and_by_words_that_must_all_occur() {
        model.refresh();
        model.find(AuditAction.DENIED, "");
        assertThat(lines().rows()).hasSize(200).allMatch(row -> row.entry().action() == AuditAction.DENIED);
        assertThat(lines().more()).isFalse();
        model.find(AuditAction.DENIED, " 2001:DB8 ");
        assertThat(lines().rows()).hasSize(200);
        model.find(null, "jean ftp");
        assertThat(lines().rows()).isNotEmpty().allMatch(row -> row.entry().action() == AuditAction.SYNC);
        model.find(null, "jean personne");
        assertThat(lines().rows()).isEmpty();
        assertThat(kit.failures).isEmpty();
    }
}
