package fr.vigie.ui.about;

import fr.vigie.pipeline.PersonalFacts;
import fr.vigie.text.Messages;
import fr.vigie.ui.about.AboutText.Section;
import fr.vigie.ui.fx.Figures;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the staff is told, to be printed and put up: only the employer's name and contact are left to be written in. Pure. */
final class StaffNotice {
    private final Messages texts;

    StaffNotice(Messages texts) {
        this.texts = texts;
    }

    /** @param personal null where it is not known */
    AboutText build(@Nullable PersonalFacts personal) {
        String months = personal == null ? Figures.UNKNOWN : String.valueOf(personal.months());
        return new AboutText(texts.get("staff.title"), List.of(section("staff.who", 3), section("staff.why", 2), section("staff.what", 2),
                section("staff.seen", 1), section("staff.long", 1, months), section("staff.rights", 2)));
    }

    private Section section(String key, int paragraphs, Object... arguments) {
        return new Section(texts.get(key),
                IntStream.rangeClosed(1, paragraphs).mapToObj(at -> texts.get(key + "." + at, arguments)).toList(),
                List.of());
    }
}
