package fr.vigie.config;

/** How the FTP server is spoken to ({@code ftp.protocol}). */
public enum FtpProtocol {
    FTP("ftp"),
    FTPS("ftps"),
    FTPS_IMPLICIT("ftps-implicit");

    private final String code;

    FtpProtocol(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
