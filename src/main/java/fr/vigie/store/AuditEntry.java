package fr.vigie.store;

/**
 * Something that somebody did, or was refused. Never holds a secret; longer texts are cut.
 *
 * @param actor a user's name, or {@code marie@bureau-3} for a command
 * @param object what it was done to, e.g. {@code centre 3}
 * @param address of the socket; empty for a command
 */
public record AuditEntry(String actor, AuditAction action, String object, String detail, String address) {
    public AuditEntry {
        actor = cut(actor, 200);
        object = cut(object, 300);
        detail = cut(detail, 1000);
        address = cut(address, 100);
    }

    public static AuditEntry byCommand(String actor, AuditAction action, String object, String detail) {
        return new AuditEntry(actor, action, object, detail, "");
    }

    private static String cut(String text, int length) {
        String clean = text.replace('\0', ' ');
        if (clean.length() <= length) {
            return clean;
        }
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(length - 1)) ? length - 1 : length);
    }
}
