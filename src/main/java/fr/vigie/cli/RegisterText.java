package fr.vigie.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import fr.vigie.cli.PersonalDesk.Register;
import fr.vigie.config.FtpProtocol;
import fr.vigie.config.Settings;
import fr.vigie.pipeline.PersonalFacts;
import fr.vigie.store.Holdings;
import fr.vigie.store.User;
import fr.vigie.text.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entry for the register of processing (GDPR, art. 30), with the facts of this installation. What only the employer knows is left open, to be
 * filled in.
 */
final class RegisterText {
    private static final String NONE = "–";

    private final Register register;
    private final Messages words;

    /** @param lines paragraphs or list items */
    private record Section(String key, String title, List<String> lines, boolean list) {}

    private RegisterText(Register register, Messages words) {
        this.register = register;
        this.words = words;
    }

    static RegisterText of(Register register, Messages words) {
        return new RegisterText(register, words);
    }

    String markdown() {
        StringBuilder out = new StringBuilder("# ").append(words.get("gdpr.register.title")).append("\n");
        for (Section section : sections()) {
            out.append("\n## ").append(section.title()).append("\n\n");
            section.lines().forEach(line -> out.append(section.list() ? "- " : "").append(line).append(section.list() ? "\n" : "\n\n"));
            if (!section.list()) {
                out.setLength(out.length() - 1);
            }
        }
        out.append("\n## ").append(words.get("gdpr.register.holdings")).append("\n\n");
        out.append("| ").append(String.join(" | ", words.get("gdpr.column.kind"), words.get("gdpr.column.rows"),
                words.get("gdpr.column.oldest"))).append(" |\n| --- | ---: | --- |\n");
        register.holdings().kinds().forEach(kind -> out.append("| ").append(String.join(" | ", name(kind), Long.toString(kind.rows()),
                day(kind.oldest()))).append(" |\n"));
        out.append("\n## ").append(words.get("gdpr.register.accounts")).append("\n\n");
        if (register.users().isEmpty()) {
            out.append(words.get("gdpr.register.accounts.none")).append("\n");
        }
        register.users().forEach(user -> out.append("- ").append(account(user)).append("\n"));
        return out.toString();
    }

    void json(OutputStream out) throws IOException {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("title", words.get("gdpr.register.title"));
        PersonalFacts facts = register.facts();
        Map<String, @Nullable Object> retention = new LinkedHashMap<>();
        retention.put("months", facts.months());
        retention.put("oldest_detail_day", text(facts.oldest()));
        retention.put("last_purge", text(facts.lastPurge()));
        retention.put("last_purge_days", facts.lastDays());
        retention.put("last_purge_files", facts.lastFiles());
        retention.put("erased_texts", facts.erased());
        all.put("retention", retention);
        Map<String, Object> sections = new LinkedHashMap<>();
        sections().forEach(section -> sections.put(section.key(), section.lines()));
        all.put("sections", sections);
        all.put("holdings", register.holdings().kinds().stream().map(RegisterText::json).toList());
        all.put("accounts", register.users().stream().map(RegisterText::json).toList());
        out.write(new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(all));
        out.write('\n');
    }

    private static Map<String, @Nullable Object> json(Holdings.Kind kind) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", kind.name().name().toLowerCase(Locale.ROOT));
        json.put("rows", kind.rows());
        json.put("oldest", text(kind.oldest()));
        return json;
    }

    private static Map<String, @Nullable Object> json(User user) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", user.name());
        json.put("role", user.role().code());
        json.put("active", user.active());
        json.put("created", text(user.created()));
        return json;
    }

    private List<Section> sections() {
        return List.of(open("controller", 1), list("purposes", 3), paragraphs("basis", 1), list("people", 2), list("data", 5),
                paragraphs("not", 1), list("recipients", 2), paragraphs("transfers", 1), retention(), places(), list("security", 6),
                paragraphs("rights", 2));
    }

    private Section open(String key, int count) {
        return paragraphs(key, count);
    }

    private Section paragraphs(String key, int count) {
        return new Section(key, title(key), numbered(key, count), false);
    }

    private Section list(String key, int count) {
        return new Section(key, title(key), numbered(key, count), true);
    }

    private String title(String key) {
        return words.get("gdpr.register." + key);
    }

    private List<String> numbered(String key, int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            lines.add(words.get("gdpr.register." + key + "." + i));
        }
        return lines;
    }

    private Section retention() {
        PersonalFacts facts = register.facts();
        List<String> lines = new ArrayList<>();
        lines.add(words.get("gdpr.register.retention.1", facts.months()));
        lines.addAll(List.of(words.get("gdpr.register.retention.2"), words.get("gdpr.register.retention.3", facts.months()),
                words.get("gdpr.register.retention.4")));
        lines.add(facts.lastPurge() == null
                ? words.get("gdpr.register.retention.never")
                : words.get("gdpr.register.retention.last", day(LocalDate.ofInstant(facts.lastPurge(), ZoneId.systemDefault())),
                        facts.lastDays(), facts.lastFiles()));
        lines.add(words.get("gdpr.register.retention.oldest", day(facts.oldest())));
        lines.add(words.get("gdpr.register.retention.erased", facts.erased()));
        return new Section("retention", title("retention"), lines, true);
    }

    private Section places() {
        Settings settings = register.settings();
        List<String> lines = new ArrayList<>();
        lines.add(words.get(register.database().embedded() ? "gdpr.register.places.own" : "gdpr.register.places.server",
                register.database().where(), new Amounts(words).bytes(register.database().sizeBytes())));
        lines.add(words.get("gdpr.register.places.home", settings.home()));
        lines.add(settings.ftp().host() == null
                ? words.get("gdpr.register.places.noFtp")
                : words.get(settings.ftp().protocol() == FtpProtocol.FTP
                        ? "gdpr.register.places.ftp"
                        : "gdpr.register.places.ftps", settings.ftp().host(),
                        words.get(settings.ftp().deleteAfterSync() ? "gdpr.register.places.deleted" : "gdpr.register.places.left")));
        lines.add(settings.erp().host() == null
                ? words.get("gdpr.register.places.noErp")
                : words.get("gdpr.register.places.erp", settings.erp().host()));
        lines.add(settings.api().enabled()
                ? words.get("gdpr.register.places.api", settings.api().host() + ":" + settings.api().port())
                : words.get("gdpr.register.places.noApi"));
        lines.add(words.get(settings.update().check() ? "gdpr.register.places.update" : "gdpr.register.places.noUpdate"));
        return new Section("places", title("places"), lines, true);
    }

    private String name(Holdings.Kind kind) {
        return words.get("gdpr.kind." + kind.name().name().toLowerCase(Locale.ROOT));
    }

    private String account(User user) {
        return words.get("gdpr.register.account", user.name(), user.role().code(), words.get(user.active() ? "user.yes" : "user.no"),
                day(LocalDate.ofInstant(user.created(), ZoneId.systemDefault())));
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? NONE : DateTimeFormatter.ofPattern(words.get("format.day")).format(day);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
