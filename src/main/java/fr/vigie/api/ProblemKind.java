package fr.vigie.api;

import java.util.Locale;

/** What the API refuses, or fails at; titles and details stand in {@code i18n/api_*.properties} under the constant's name. */
enum ProblemKind {
    PARAMETER(400),
    BODY(400),
    REQUEST(400),
    ENCODING(400),
    REFUSED(400),
    TOKEN(401),
    LOGIN(401),
    ROLE(403),
    NOT_FOUND(404),
    METHOD(405),
    MEASURED(405),
    CONFLICT(409),
    CENTRE_KEPT(409),
    RUNNING(409),
    NOT_CONFIGURED(409),
    TOO_LARGE(413),
    MEDIA_TYPE(415),
    TOO_MANY(429),
    INTERNAL(500),
    BUSY(503),
    DATABASE(503),
    HTTP_VERSION(505);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** RFC 9457 {@code type}. */
    String type() {
        return "urn:vigie:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
