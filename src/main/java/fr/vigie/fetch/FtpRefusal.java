package fr.vigie.fetch;

import java.io.IOException;

/** The server's answer to a command was no. The connection stays in step. */
final class FtpRefusal extends IOException {
    private static final long serialVersionUID = 1L;

    private final String command;
    private final int code;

    /** @param command what was refused; empty where the server ended something by itself */
    FtpRefusal(String command, int code, String reply) {
        super(reply);
        this.command = command;
        this.code = code;
    }

    String command() {
        return command;
    }

    int code() {
        return code;
    }

    /** Worth another try: 4xx. */
    boolean passing() {
        return code < 500;
    }

    /** The server does not know the command, or not with this argument. */
    boolean notImplemented() {
        return code == 500 || code == 501 || code == 502 || code == 504;
    }
}
