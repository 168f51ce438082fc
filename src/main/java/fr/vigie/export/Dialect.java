package fr.vigie.export;

/** How a CSV is written (spec 3). */
public enum Dialect {
    /** {@code ;}, byte order mark, decimal comma, French dates and headers: opens in a French Excel or Calc. */
    EXCEL_FR("excel-fr"),
    /** {@code ,}, decimal point, ISO-8601, column names: for programs. */
    TECHNICAL("technical");

    private final String code;

    Dialect(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    @Override
    public String toString() {
        return code;
    }
}
