package fr.vigie.demo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One made-up order of the demo's ERP, the same for its number on each day but for its status, which goes on from day to day.
 *
 * @param boxes codes of its accessories, shutter boxes or not
 */
record DemoOrder(int number, String extension, String job, String status, String note, LocalDate planned, List<String> boxes,
        boolean stock) {
    /** Orders that the ERP holds: two a day. */
    static final int COUNT = 60;
    private static final int A_DAY = 2;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<String> JOBS = List.of("Résidence Les Tilleuls", "École Jules-Ferry", "Mairie annexe", "Lotissement du Pré",
            "Gîte de l’Étang", "Immeuble Beauséjour", "Maison témoin", "Crèche des Lilas", "Résidence Bellevue", "Atelier relais");
    private static final List<String> STATUSES = List.of("Planifiée", "A lancer en prod", "Vitrage en attente", "Planifiée",
            "Lancer en prod");
    private static final List<String> OVER = List.of("Livrée", "Facturée", "Expédiée");
    private static final List<String> BOXES = List.of("SOP 155", "S P 180", "S D 205", "S Q 137", "S T 165", "S TAB 2", "S TN 205",
            "SOP 180");

    /** The orders of a day: those of the last weeks. */
    static List<DemoOrder> of(LocalDate today) {
        List<DemoOrder> orders = new ArrayList<>();
        long newest = today.toEpochDay() * A_DAY + A_DAY - 1;
        for (long one = newest - COUNT + 1; one <= newest; one++) {
            orders.add(of(one, today));
        }
        return orders;
    }

    private static DemoOrder of(long one, LocalDate today) {
        LocalDate planned = LocalDate.ofEpochDay(Math.floorDiv(one, A_DAY));
        long age = today.toEpochDay() - planned.toEpochDay();
        long kind = Math.floorMod(one * 7919, 97L);
        boolean over = age > 12 + kind % 20;
        String status = damaged(pick(over ? OVER : STATUSES, kind), kind);
        return new DemoOrder((int) (40_000 + one % 20_000), kind % 8 == 3 ? "A" : "", pick(JOBS, kind), status,
                damaged("cde Planifiée, semaine " + (10 + kind % 40), kind + 1), planned, boxes(kind), kind % 3 == 0);
    }

    /** Some as they should be, some decoded once too often, a few twice: as the real ERP has them. */
    private static String damaged(String text, long kind) {
        String damaged = text;
        for (long times = kind % 7 == 0 ? 1 : kind % 11 == 0 ? 2 : 0; times > 0; times--) {
            damaged = new String(damaged.getBytes(StandardCharsets.UTF_8), WINDOWS);
        }
        return damaged;
    }

    private static List<String> boxes(long kind) {
        if (kind % 12 == 5) {
            return List.of("LAME 42");
        }
        String box = pick(BOXES, kind);
        return kind % 4 == 1 ? List.of("COULISSE", box, pick(BOXES, kind + 3)) : List.of(box);
    }

    private static String pick(List<String> from, long kind) {
        return from.get((int) (kind % from.size()));
    }
}
