package fr.vigie.pipeline;

import fr.vigie.config.Settings;
import fr.vigie.model.VigieException;
import fr.vigie.store.ServerAnswer;
import fr.vigie.task.Cancellation;
import java.util.List;

/**
 * Tries connections as {@code Tester la connexion} asks for it: nothing is changed anywhere, and no answer holds a secret. Every method
 * blocks, for a minute at most, and ends soon after a cancellation.
 */
public interface Connections {

    /**
     * What the FTP server showed: reached, logged in, root listed.
     *
     * @param address for people
     * @param encrypted whether control and data travel under TLS
     * @param files log files of known types below the root
     * @param folders the folders right below the root that they stand in
     */
    record FtpAnswer(String address, boolean encrypted, int files, List<String> folders) {
        public FtpAnswer {
            folders = List.copyOf(folders);
        }
    }

    /**
     * What the ERP's database showed.
     *
     * @param address for people
     * @param server product and version
     * @param mayWrite whether its user could change data there, which Vigie never needs
     */
    record ErpAnswer(String address, String server, boolean encrypted, boolean mayWrite) {}

    /** @throws VigieException {@code FTP_…}, {@code TRIAL_TIMEOUT} */
    FtpAnswer ftp(Settings settings, Cancellation cancellation) throws VigieException;

    /** @throws VigieException {@code DATABASE_…}, {@code TRIAL_TIMEOUT} */
    ServerAnswer database(Settings settings, Cancellation cancellation) throws VigieException;

    /** @throws VigieException {@code ERP_…}, {@code TRIAL_TIMEOUT} */
    ErpAnswer erp(Settings settings, Cancellation cancellation) throws VigieException;
}
