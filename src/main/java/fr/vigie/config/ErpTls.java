package fr.vigie.config;

/** Whether the ERP is spoken to under TLS ({@code erp.tls}). */
public enum ErpTls {
    /** Under TLS where the server offers it, else in clear. */
    PREFER("prefer"),
    /** Never in clear; the certificate is not looked at. */
    REQUIRE("require"),
    /** Never in clear, and the certificate must verify for the server's name. */
    VERIFY("verify"),
    /** In clear. */
    OFF("off");

    private final String code;

    ErpTls(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
