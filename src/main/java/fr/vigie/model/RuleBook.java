package fr.vigie.model;

import java.util.Map;

/**
 * The rules of the whole workshop: common ones, and those of the types that differ. The changeover hour is the same for all.
 *
 * @param common rules of every type not named in {@code byType}
 * @param byType whole rules by type code
 */
public record RuleBook(Rules common, Map<String, Rules> byType) {
    public static final RuleBook DEFAULT = new RuleBook(Rules.DEFAULT, Map.of());

    public RuleBook {
        byType = Map.copyOf(byType);
        for (Rules rules : byType.values()) {
            if (!rules.changeover().equals(common.changeover())) {
                throw new IllegalArgumentException("the changeover hour is set globally");
            }
        }
    }

    public Rules of(String type) {
        return byType.getOrDefault(type, common);
    }
}
