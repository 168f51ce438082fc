package fr.vigie.config;

import fr.vigie.model.VigieException;
import java.util.Optional;

/** Where passwords are kept, by name ({@code ftp}, {@code database}, {@code erp}). */
public interface SecretStore {
    Optional<Secret> find(String name) throws VigieException;

    void put(String name, Secret secret) throws VigieException;

    /** Forgets a secret; one that is not there is no fault. */
    void remove(String name) throws VigieException;

    /** Holds nothing and keeps nothing. */
    SecretStore NONE = new SecretStore() {
        @Override
        public Optional<Secret> find(String name) {
            return Optional.empty();
        }

        @Override
        public void put(String name, Secret secret) {}

        @Override
        public void remove(String name) {}
    };
}
