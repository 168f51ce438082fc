package fr.vigie.orders;

import static fr.vigie.orders.ErpOrder.damaged;
import static fr.vigie.orders.ErpOrder.of;
import static fr.vigie.orders.ErpOrder.planned;

import java.util.ArrayList;
import java.util.List;

/** Orders of our own making, one a rule of spec 5 and one for each way to come near it. */
final class ErpOrders {
    private ErpOrders() {}

    static List<ErpOrder> all() {
        List<ErpOrder> all = new ArrayList<>();
        all.addAll(statuses());
        all.addAll(notes());
        all.addAll(encodings());
        all.addAll(boxes());
        all.addAll(stock());
        all.addAll(keys());
        return all;
    }

    private static List<ErpOrder> statuses() {
        return List.of(planned(1001).expect("Planifiée", "SOP 155"),
                planned(1002).status("PLANIFIEE").expect("PLANIFIEE", "SOP 155"),
                planned(1003).status("semi-planifiée / atelier 2").expect("semi-planifiée / atelier 2", "SOP 155"),
                planned(1004).status("lancer en prod").expect("lancer en prod", "SOP 155"),
                planned(1005).status("A Lancer En Prod.").expect("A Lancer En Prod.", "SOP 155"),
                planned(1006).status("Vitrage reçu").expect("Vitrage reçu", "SOP 155"),
                planned(1007).status("vîtragé").expect("vîtragé", "SOP 155"),
                planned(1008).status("Planifiée   ").expect("Planifiée", "SOP 155"),
                planned(1009).status("Facturée"), planned(1010).status("lancé en prod"), planned(1011).status("Vitre"),
                planned(1012).status(null), planned(1013).status(""), planned(1014).status("Planification"));
    }

    private static List<ErpOrder> notes() {
        return List.of(
                planned(1101).noNote().note("CDE PLANIFIÉE").expect("Planifiée", "SOP 155"),
                planned(1102).noNote().note("le 3 mars : cde planifiee, voir l’atelier").expect("Planifiée", "SOP 155"),
                planned(1103).noNote().note("2026-01-05 08:00:00", "cde Planifiée").note("2026-04-01 23:59:59", "Cde planifiée à nouveau")
                        .note("2026-02-11 12:00:00", "cde Planifiée").note("2026-05-01 09:00:00", "facture envoyée")
                        .expect("Planifiée", "2026-04-01", false, "SOP 155"),
                planned(1104).noNote(), planned(1105).noNote().note("commande Planifiée"), planned(1106).noNote().note("cde  Planifiée"),
                planned(1107).noNote().note("cde à planifier"),
                planned(1108).noNote().note(null, "cde Planifiée").expect("Planifiée", null, false, "SOP 155"),
                planned(1109).noNote().note("Ligne 1\r\nLigne 2\r\ncde Planifiée\r\n" + "x".repeat(5_000)).expect("Planifiée", "SOP 155"),
                planned(1110).noNote().note(""));
    }

    private static List<ErpOrder> encodings() {
        return List.of(
                planned(1201).status(damaged("Planifiée")).expect("Planifiée", "SOP 155"),
                planned(1202).status(damaged(damaged("Planifiée"))).expect("Planifiée", "SOP 155"),
                planned(1203).noNote().note(damaged("cde Planifiée")).expect("Planifiée", "SOP 155"),
                planned(1204).noNote().note(damaged(damaged("réglé ; cde Planifiée"))).expect("Planifiée", "SOP 155"),
                planned(1205).status(damaged("PLANIFIÉE")).noNote().note(damaged("CDE PLANIFIÉE")).expect("PLANIFIÉE", "SOP 155"),
                planned(1206).job("Ã la carte").expect("Planifiée", "SOP 155"),
                planned(1207).job(damaged("Résidence de l’Étang")).expect("Planifiée", "SOP 155").expectJob("Résidence de l’Étang"),
                planned(1208).job("Résidence de l’Étang").expect("Planifiée", "SOP 155"),
                planned(1209).status("Planifiée Ã la carte").expect("Planifiée Ã la carte", "SOP 155"),
                planned(1210).job("=1+1").expect("Planifiée", "SOP 155"));
    }

    private static List<ErpOrder> boxes() {
        return List.of(
                planned(1301).noBox().box("S P 155").expect("Planifiée", "S P 155"),
                planned(1302).noBox().box("S D 180").expect("Planifiée", "S D 180"),
                planned(1303).noBox().box("S Q 137").expect("Planifiée", "S Q 137"),
                planned(1304).noBox().box("S T 165").expect("Planifiée", "S T 165"),
                planned(1305).noBox().box("S TAB 2").expect("Planifiée", "S TAB 2"),
                planned(1306).noBox().box("S TN 205").expect("Planifiée", "S TN 205"),
                planned(1307).noBox().box("SOPX").expect("Planifiée", "SOPX"),
                planned(1308).noBox().box("SDX"), planned(1309).noBox().box("sop 155"), planned(1310).noBox().box("s p 155"),
                planned(1311).noBox().box("S TABLE"), planned(1312).noBox().box("X SOP"), planned(1313).noBox(),
                planned(1314).noBox().box("SOP 155   ").expect("Planifiée", "SOP 155"),
                planned(1315).noBox().box("S P ").expect("Planifiée", "S P"),
                planned(1316).noBox().box("S P").expect("Planifiée", "S P"),
                planned(1317).noBox().box(10, "A", 1, "SOP 10").box(9, "B", 2, "SOP 922").box(9, "B", 1, "SOP 921")
                        .box(9, "A", 7, "SOP 917")
                        .box(2, "A", 1, "LAME").box(11, "A", 1, "sop 11")
                        .expect("Planifiée", "SOP 917", "SOP 921", "SOP 922", "SOP 10"),
                planned(1318).noBox().box("S P 1").box("S P 1").expect("Planifiée", "S P 1", "S P 1"));
    }

    private static List<ErpOrder> stock() {
        return List.of(
                planned(1401).operation("10VR20", "Découpe").expect("Planifiée", "2026-03-02", true, "SOP 155"),
                planned(1402).operation("1020", "VR").expect("Planifiée", "SOP 155"),
                planned(1403).operation("10", "a").operation("VR", "b").operation("30", "c").expect("Planifiée", "2026-03-02", true,
                        "SOP 155"),
                planned(1404).operation("10V", "a").operation("R20", "b").expect("Planifiée", "SOP 155"),
                planned(1405).operation("vr1", "a").expect("Planifiée", "SOP 155"));
    }

    private static List<ErpOrder> keys() {
        return List.of(
                of(1501, "A", "A").status("Planifiée").note("cde Planifiée").box("SOP 1").expect("Planifiée", "SOP 1"),
                of(1501, "B", "A").status("vitrage").note("cde Planifiée").box("SOP 2").expect("vitrage", "SOP 2"),
                of(1502, null, "A").status("Planifiée").note("cde Planifiée").box("SOP 1").expect("Planifiée", "SOP 1"),
                of(1503, "C ", "A").status("Planifiée").note("cde Planifiée").box("SOP 1").expect("Planifiée", "SOP 1"),
                // one number and extension twice: as an offer that is not planned, and as two orders
                of(1504, "", "A").status("Planifiée").note("2026-03-01 10:00:00", "cde Planifiée").box(1, "A", 1, "SOP 1"),
                of(1504, "", "B").status("vitrage").note("2026-03-05 10:00:00", "cde Planifiée").box(2, "A", 1, "SOP 2")
                        .expect("vitrage", "2026-03-05", false, "SOP 1", "SOP 2"),
                of(1504, "", "O").status("Offre").note("2026-03-09 10:00:00", "cde Planifiée").box(1, "A", 1, "SOP 3"));
    }
}
