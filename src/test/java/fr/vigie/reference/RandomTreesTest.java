package fr.vigie.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The product against the slow reference on random trees. A failure names its seed and prints the smallest tree that still fails; run one
 * seed again with {@code -Dvigie.seed=…}, more trees with {@code -Dvigie.trees=…} (both through surefire's argLine).
 */
class RandomTreesTest {
    private static final int TREES = Integer.getInteger("vigie.trees", 2_200);
    private static final String[] WANTED = {"horloge_recul", "redemarrage_deduit", "double_arret", "demarrage_seul", "attente_contredite",
            "attente_sans_duree", "duree_aberrante", "profil_sans_reference", "longueur_aberrante", "horodatage", "evenement",
            "ligne_trop_longue", "debut_deduit", "fin_deduite", "connues", "nb_doublons=[1-9]", "temps_inexplique=[0-9.]*[1-9]",
            "arret_en_cours_depuis=2", "hors_date=[1-9]", "hors_format=[1-9]", "#2"};
    private static final long FIRST_SEED = Long.getLong("vigie.seed", 1);

    @Test
    void productEqualsTheReference() {
        int trees = System.getProperty("vigie.seed") == null ? TREES : 1;
        Map<String, Integer> met = new HashMap<>();
        for (long seed = FIRST_SEED; seed < FIRST_SEED + trees; seed++) {
            LogTree tree = RandomTrees.of(seed);
            Map<String, Object> expected = Reference.document(tree);
            if (!differences(tree).isEmpty()) {
                LogTree small = Shrinker.shrink(tree, candidate -> !differences(candidate).isEmpty());
                fail("seed %d: %s%n%s", seed, String.join("\n", differences(small)), small);
            }
            note(expected, met);
        }
        if (trees > 1_000) {
            assertThat(met).as("what the trees held").containsOnlyKeys(WANTED).allSatisfy((what, count) -> assertThat(count).as(what)
                    .isGreaterThan(5));
        }
    }

    private static List<String> differences(LogTree tree) {
        try {
            return Documents.differences(Reference.document(tree), Product.document(tree));
        } catch (RuntimeException e) {
            return List.of(e.toString());
        }
    }

    /** Counts the trees that hold each thing: a generator that never makes it proves nothing about it. */
    private static void note(Map<String, Object> document, Map<String, Integer> met) {
        String text = document.toString();
        for (String wanted : WANTED) {
            if (Pattern.compile(wanted).matcher(text).find()) {
                met.merge(wanted, 1, Integer::sum);
            }
        }
    }
}
