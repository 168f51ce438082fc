package fr.vigie.store;

import fr.vigie.model.MachineState;

/**
 * Which period a justification belongs to.
 *
 * @param start wall milliseconds
 */
public record Justified(MachineState state, long start) {}
