package fr.vigie.pipeline;

import fr.vigie.store.RunKind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the runs of this Vigie stand; cheap to ask for, from memory.
 *
 * @param every between two scheduled readings; null without a server
 * @param leads whether this desktop runs the schedule
 * @param running what the run under way does; null without one
 * @param waiting runs behind it
 */
public record SyncPlan(@Nullable Duration every, boolean leads, @Nullable RunKind running, int waiting) {}
