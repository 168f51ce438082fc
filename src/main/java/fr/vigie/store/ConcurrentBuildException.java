package fr.vigie.store;

/** The files that a commit was built from changed meanwhile in the database: nothing was written; read them again and rebuild. */
public final class ConcurrentBuildException extends Exception {
    private static final long serialVersionUID = 1L;

    ConcurrentBuildException(String message) {
        super(message);
    }

    ConcurrentBuildException(String message, Throwable cause) {
        super(message, cause);
    }
}
