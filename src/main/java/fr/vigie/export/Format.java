package fr.vigie.export;

/** The form of an export. */
public enum Format {
    CSV("csv"),
    JSON("json"),
    XLSX("xlsx");

    private final String code;

    Format(String code) {
        this.code = code;
    }

    /** The word of the command line, and the file's extension. */
    public String code() {
        return code;
    }

    @Override
    public String toString() {
        return code;
    }
}
