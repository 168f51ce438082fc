package fr.vigie.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where and how log files are collected (spec 3, {@code ftp.*}).
 *
 * @param host null where no server is configured
 * @param root folder that holds one folder per type
 * @param certificate SHA-256 of the server's certificate in hex, pinned; null: the certificate must verify against the system's
 *        authorities
 * @param every between two scheduled runs
 * @param connections at once, 1 to 10
 */
public record FtpSettings(@Nullable String host, int port, String user, @Nullable Secret password, String root, FtpProtocol protocol,
        @Nullable String certificate, Duration every, int connections, boolean deleteAfterSync) {}
