package fr.vigie.model;

/**
 * What can go wrong for a user, by name. The sentences (what happened, what to do) stand in {@code i18n/faults_*.properties} under the
 * constant's name; the name is also the code that a user quotes.
 */
public enum Fault {
    // usage and settings
    USAGE(Kind.USAGE),
    SETTING_UNKNOWN(Kind.UNUSABLE),
    SETTING_INVALID(Kind.UNUSABLE),
    SETTINGS_UNREADABLE(Kind.UNUSABLE),
    SETTING_TWICE(Kind.UNUSABLE),
    SETTING_MALFORMED(Kind.UNUSABLE),
    SETTING_NOT_UTF8(Kind.UNUSABLE),
    SETTING_LATER(Kind.UNUSABLE),
    SETTING_FORM(Kind.USAGE),
    SETTINGS_FAULTY(Kind.USAGE),
    VARIABLE_UNKNOWN(Kind.UNUSABLE),
    VARIABLE_INVALID(Kind.UNUSABLE),
    SHARED_SETTING_INVALID(Kind.UNUSABLE),
    // secrets; the first two are warnings, never thrown
    PASSWORD_IN_CLEAR(Kind.PART),
    OLD_VARIABLES_IGNORED(Kind.PART),
    SECRETS_UNREADABLE(Kind.UNUSABLE),
    SECRETS_LOCKED(Kind.UNUSABLE),
    SECRETS_PASSPHRASE(Kind.UNUSABLE),
    // folders and files
    FOLDER_UNKNOWN(Kind.UNUSABLE),
    FOLDER_UNREADABLE(Kind.UNUSABLE),
    FILE_UNREADABLE(Kind.PART),
    DAY_TOO_LARGE(Kind.PART),
    FILE_CHANGED_WHILE_READ(Kind.PART),
    DISK_FULL(Kind.UNUSABLE),
    IMPORT_NOTHING(Kind.UNUSABLE),
    // FTP
    FTP_NOT_CONFIGURED(Kind.UNUSABLE),
    FTP_UNREACHABLE(Kind.UNUSABLE),
    FTP_REFUSED(Kind.UNUSABLE),
    FTP_LOGIN(Kind.UNUSABLE),
    FTP_ROOT(Kind.UNUSABLE),
    FTP_LISTING(Kind.UNUSABLE),
    FTP_TRANSFER(Kind.PART),
    FTP_BAD_NAME(Kind.PART),
    FTP_BAD_LISTING(Kind.PART),
    FTP_CERTIFICATE(Kind.UNUSABLE),
    FTP_TLS(Kind.UNUSABLE),
    FTP_DELETE(Kind.PART),
    // database
    DATABASE_UNREACHABLE(Kind.UNUSABLE),
    DATABASE_LOGIN(Kind.UNUSABLE),
    DATABASE_NEWER(Kind.UNUSABLE),
    DATABASE_MIGRATION(Kind.UNUSABLE),
    DATABASE_OTHER_MAJOR(Kind.UNUSABLE),
    DATABASE_START(Kind.UNUSABLE),
    DATABASE_LOST(Kind.UNUSABLE),
    DATABASE_OLD(Kind.UNUSABLE),
    DATABASE_NOT_EMPTY(Kind.UNUSABLE),
    DATABASE_BUSY(Kind.UNUSABLE),
    DATABASE_REFERRED(Kind.UNUSABLE),
    DATABASE_RIGHTS(Kind.UNUSABLE),
    // backups
    BACKUP_UNREADABLE(Kind.UNUSABLE),
    BACKUP_UNKNOWN(Kind.UNUSABLE),
    BACKUP_DAMAGED(Kind.UNUSABLE),
    BACKUP_NEWER(Kind.UNUSABLE),
    BACKUP_UNWRITABLE(Kind.UNUSABLE),
    BACKUP_DISK_FULL(Kind.UNUSABLE),
    BACKUP_NO_TABLES(Kind.UNUSABLE),
    MOVE_SAME(Kind.USAGE),
    MOVE_DIFFERS(Kind.UNUSABLE),
    // the ERP
    ERP_NOT_CONFIGURED(Kind.UNUSABLE),
    ERP_NO_DATABASE(Kind.UNUSABLE),
    ERP_UNREACHABLE(Kind.UNUSABLE),
    ERP_REFUSED(Kind.UNUSABLE),
    ERP_LOGIN(Kind.UNUSABLE),
    ERP_DATABASE(Kind.UNUSABLE),
    ERP_TLS(Kind.UNUSABLE),
    ERP_TABLE(Kind.UNUSABLE),
    ERP_COLUMN(Kind.UNUSABLE),
    ERP_RIGHT(Kind.UNUSABLE),
    ERP_LOST(Kind.UNUSABLE),
    ERP_QUERY(Kind.UNUSABLE),
    ERP_NO_ORDERS(Kind.UNUSABLE),
    ERP_ORDER_TOO_LONG(Kind.PART),
    // runs
    RUN_ALREADY(Kind.UNUSABLE),
    LEADERSHIP_LOST(Kind.UNUSABLE),
    SETTING_CHANGED(Kind.UNUSABLE),
    CANCELLED(Kind.PART),
    EXPORT_FAILED(Kind.UNUSABLE),
    PRINTER_MISSING(Kind.UNUSABLE),
    PRINT_FAILED(Kind.UNUSABLE),
    CENTRE_UNKNOWN(Kind.USAGE),
    // reasons, quality
    SETTING_FIXED_HERE(Kind.UNUSABLE),
    JUSTIFICATION_CHANGED(Kind.UNUSABLE),
    REASONS_CHANGED(Kind.UNUSABLE),
    REASON_TWICE(Kind.UNUSABLE),
    // trying a connection
    TRIAL_TIMEOUT(Kind.UNUSABLE),
    DEMO_START(Kind.UNUSABLE),
    // API
    API_HOST_WITHOUT_TLS(Kind.UNUSABLE),
    API_KEYSTORE(Kind.UNUSABLE),
    API_PORT(Kind.UNUSABLE),
    USER_EXISTS(Kind.USAGE),
    USER_UNKNOWN(Kind.USAGE),
    USER_NAME(Kind.USAGE),
    PASSWORD_WEAK(Kind.USAGE),
    CENTRE_EXISTS(Kind.USAGE),
    CENTRE_IN_USE(Kind.USAGE),
    // personal data
    ERASE_TEXT(Kind.USAGE),
    ERASE_CLASH(Kind.UNUSABLE),
    ERASED_MEANWHILE(Kind.UNUSABLE),
    RAW_PURGED(Kind.PART),
    DAYS_PURGED(Kind.PART),
    UPDATE_CHECK(Kind.UNUSABLE),
    // ours
    INTERNAL(Kind.INTERNAL);

    /** How far the fault reaches; the command line turns it into an exit code (spec 3). */
    public enum Kind {
        /** Some files or rows failed; the rest was done. */
        PART,
        /** The command or a setting is wrong. */
        USAGE,
        /** A server or setting is not usable. */
        UNUSABLE,
        /** A fault of Vigie's own. */
        INTERNAL
    }

    private final Kind kind;

    Fault(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
