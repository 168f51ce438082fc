package fr.vigie.ui.settings;

import fr.vigie.config.Settings;
import fr.vigie.pipeline.Connections.ErpAnswer;
import fr.vigie.pipeline.Connections.FtpAnswer;
import fr.vigie.store.ServerAnswer;
import fr.vigie.text.Messages;
import fr.vigie.ui.settings.Trial.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Answers of tried connections in words: what answered, what it means, what to do. Never a secret. */
final class TrialWords {
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(60);

    private final Messages texts;

    TrialWords(Messages texts) {
        this.texts = texts;
    }

    Trial ftp(FtpAnswer answer, Settings settings) {
        if (answer.files() == 0) {
            return new Trial(State.DOUBTFUL, texts.get("trial.ftp.empty", answer.address()),
                    texts.get("trial.ftp.empty.do", settings.ftp().root(), String.join(", ", settings.layout().types().stream()
                            .map(type -> type.code()).toList())));
        }
        return new Trial(State.GOOD, texts.get("trial.ftp", answer.address(), answer.files(), String.join(", ", answer.folders())),
                texts.get(answer.encrypted() ? "trial.ftp.encrypted" : "trial.ftp.plain"));
    }

    Trial database(ServerAnswer answer) {
        String title = texts.get("trial.database", answer.version(), answer.where());
        if (!answer.writable()) {
            return new Trial(State.FAILED, title, texts.get("trial.database.rights"));
        }
        List<String> words = new ArrayList<>();
        words.add(answer.schema() == 0
                ? texts.get("trial.database.new")
                : texts.get("trial.database.known", String.valueOf(answer.schema())));
        boolean off = answer.clockAhead().abs().compareTo(CLOCK_TOLERANCE) > 0;
        if (off) {
            words.add(texts.get("trial.clock", answer.clockAhead().abs().toSeconds()));
        }
        return new Trial(off ? State.DOUBTFUL : State.GOOD, title, String.join(" ", words));
    }

    Trial erp(ErpAnswer answer) {
        String title = texts.get("trial.erp", answer.server(), answer.address());
        if (answer.mayWrite()) {
            return new Trial(State.DOUBTFUL, title, texts.get("trial.erp.writes"));
        }
        return new Trial(State.GOOD, title, texts.get(answer.encrypted() ? "trial.erp.encrypted" : "trial.erp.plain"));
    }
}
