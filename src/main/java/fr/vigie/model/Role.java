package fr.vigie.model;

/** What a user of the API may do (spec 6); each role may all that those before it may. */
public enum Role {
    /** Reads everything but users. */
    READER("lecteur"),
    /** Changes centres and starts synchronisations. */
    MANAGER("responsable"),
    /** Manages users. */
    ADMIN("admin");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** As tables and requests name it. */
    public String code() {
        return code;
    }

    public boolean includes(Role other) {
        return ordinal() >= other.ordinal();
    }

    /** @throws IllegalArgumentException for an unknown code */
    public static Role of(String code) {
        for (Role role : values()) {
            if (role.code.equals(code)) {
                return role;
            }
        }
        throw new IllegalArgumentException("unknown role '" + code + "'");
    }

    @Override
    public String toString() {
        return code;
    }
}
