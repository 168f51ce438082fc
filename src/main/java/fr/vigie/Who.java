package fr.vigie;

import fr.vigie.config.FtpSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Names for people: this user at this computer, a server without its password. */
final class Who {
    private Who() {}

    static String atThisComputer() {
        return System.getProperty("user.name", "?") + "@" + computer();
    }

    private static String computer() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    static String address(FtpSettings ftp) {
        return ftp.protocol().code() + "://" + ftp.host() + (ftp.port() == 21 ? "" : ":" + ftp.port()) + ftp.root();
    }
}
