package fr.vigie.api;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import fr.vigie.store.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Tokens: JWT, HS256 and nothing else, for 30 minutes (spec 6). Who a user is now is asked of the database, not of the token. */
final class Tokens {
    static final Duration LIFE = Duration.ofMinutes(30);
    static final String AUDIENCE = "vigie-api";
    static final String VERSION = "ver";
    private static final int LONGEST = 4_096;
    /** Servers that share a database may disagree by so much. */
    private static final Duration EARLIER = Duration.ofSeconds(10);

    private final Algorithm algorithm;
    private final JWTVerifier verifier;
    private final Clock clock;

    Tokens(byte[] key, Clock clock) {
        this.algorithm = Algorithm.HMAC256(key);
        this.clock = clock;
        JWTVerifier.BaseVerification verification = (JWTVerifier.BaseVerification) JWT.require(algorithm).withAudience(AUDIENCE)
                .withClaimPresence("exp").withClaimPresence("nbf").withClaimPresence("sub").withClaimPresence(VERSION);
        this.verifier = verification.build(clock);
    }

    /**
     * Whom a token is for.
     *
     * @param version the user's when it was given
     */
    record Bearer(long userId, int version) {}

    String issue(User user) {
        Instant now = clock.instant();
        return JWT.create().withSubject(Long.toString(user.id())).withAudience(AUDIENCE).withIssuedAt(now).withNotBefore(now.minus(EARLIER))
                .withExpiresAt(now.plus(LIFE)).withClaim(VERSION, user.version()).withJWTId(UUID.randomUUID().toString()).sign(algorithm);
    }

    /** Empty for whatever was not issued with this key, for this audience, or not for now. */
    Optional<Bearer> read(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            DecodedJWT decoded = verifier.verify(token);
            Integer version = decoded.getClaim(VERSION).asInt();
            return version == null ? Optional.empty() : Optional.of(new Bearer(Long.parseLong(decoded.getSubject()), version));
        } catch (JWTVerificationException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}
