package fr.vigie.api;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;

/** So many tries in a time, for each key; then 429 until some are free again. */
final class Throttle {
    private static final int KEYS_AT_MOST = 20_000;
    private final LoadingCache<String, Bucket> buckets;

    Throttle(int tries, Duration in) {
        this.buckets = Caffeine.newBuilder().maximumSize(KEYS_AT_MOST).expireAfterAccess(in.multipliedBy(2))
                .build(key -> Bucket.builder().addLimit(limit -> limit.capacity(tries).refillGreedy(tries, in)).build());
    }

    /** Takes one try. @throws Problem {@code TOO_MANY} */
    void take(String key) {
        ConsumptionProbe probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
            throw Problem.with(Map.of("Retry-After", Long.toString(seconds)), ProblemKind.TOO_MANY, seconds);
        }
    }

    /** Takes one try where one is free. */
    boolean tryTake(String key) {
        return buckets.get(key).tryConsume(1);
    }

    /** Gives a try back: it was no misuse. */
    void giveBack(String key) {
        buckets.get(key).addTokens(1);
    }
}
