package fr.vigie.store;

/**
 * What a run did to the table of orders.
 *
 * @param added never seen before
 * @param changed written again: something differs, or it came back
 * @param vanished no longer found
 */
public record OrderChanges(int added, int changed, int vanished) {
    boolean any() {
        return added + changed + vanished > 0;
    }
}
