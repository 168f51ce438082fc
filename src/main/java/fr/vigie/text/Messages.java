package fr.vigie.text;

import fr.vigie.model.VigieException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Sentences of one bundle of {@code i18n/} in one language: French where the locale is French, English everywhere else.
 */
public final class Messages {
    private final ResourceBundle bundle;
    private final Locale locale;

    /** @param area name of the bundle: {@code faults}, {@code cli}, {@code ui}, {@code export} */
    public Messages(String area, Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("i18n/" + area + "_" + (locale.getLanguage().equals("fr") ? "fr" : "en"), Locale.ROOT);
    }

    public Locale locale() {
        return locale;
    }

    public ResourceBundle bundle() {
        return bundle;
    }

    /**
     * The sentence under {@code key}, its {@code {0}}… filled in.
     *
     * @throws MissingResourceException when the bundle lacks the key; a test keeps the bundles complete
     */
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** What happened, from the {@code faults} bundle. */
    public String what(VigieException fault) {
        return get(fault.fault().name() + ".what", fault.arguments().toArray());
    }

    /** What to do about it, from the {@code faults} bundle. */
    public String advice(VigieException fault) {
        return get(fault.fault().name() + ".do", fault.arguments().toArray());
    }
}
