package fr.vigie.demo;

import java.util.List;

/** The three machining centres of the demonstration, each with a temper of its own. */
public enum DemoCentre {
    DEM12("DEM12 (PVC)", 0.20, 0.060,
            List.of(new Product("K214", 36, 620, 1480), new Product("K215", 42, 885, 1310), new Product("A30F21", 50, 1740),
                    new Product("VR155", 32, 410, 760), new Product("N30C", 58, 2150, 980)),
            List.of("9016 BLANC", "7016 GRIS ANTHRACITE PVC", "CHENE Chêne doré", "9016 Blanc nacré")),
    DEMALU("DEMALU (ALU)", 0.30, 0.045,
            List.of(new Product("215023", 41, 1120, 2240), new Product("215024", 46, 1365), new Product("330118", 58, 2480, 730),
                    new Product("410067-B", 37, 540, 960), new Product("H30", 33, 450)),
            List.of("7016 G ALU", "9005 S ALU", "9010 M ALU", "RAL7039 T ALU")),
    SU12("SU12 (HYBRIDE)", 0.26, 0.075,
            List.of(new Product("SU8801", 62, 1890, 2310), new Product("215023", 55, 1120, 2240),
                    new Product("K214", 48, 620, 1480), new Product("M77_2", 74, 2760)),
            List.of("7016 G ALU", "9016 BLANC", "NAT Anodisé"));

    private final String folder;
    private final double waitChance;
    private final double stopChance;
    private final List<Product> products;
    private final List<String> colours;

    DemoCentre(String folder, double waitChance, double stopChance, List<Product> products, List<String> colours) {
        this.folder = folder;
        this.waitChance = waitChance;
        this.stopChance = stopChance;
        this.products = products;
        this.colours = colours;
    }

    /** Its folder below the FTP root. */
    public String folder() {
        return folder;
    }

    /** How probable a wait is after each bar, from 0 to 1. */
    double waitChance() {
        return waitChance;
    }

    /** How probable an unplanned stop is after each bar, from 0 to 1. */
    double stopChance() {
        return stopChance;
    }

    List<Product> products() {
        return products;
    }

    /** What stands after {@code C:} when a bar is loaded. */
    List<String> colours() {
        return colours;
    }

    /**
     * What a centre cuts.
     *
     * @param seconds it takes for a piece at an ordinary pace
     * @param lengths of its usual pieces, millimetres
     */
    record Product(String reference, int seconds, List<Integer> lengths) {
        Product(String reference, int seconds, Integer... lengths) {
            this(reference, seconds, List.of(lengths));
        }
    }
}
