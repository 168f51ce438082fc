package fr.vigie.demo;

import fr.vigie.demo.DemoCentre.Product;
import java.util.Random;

/** What a centre is cutting: the same profile, colour and piece length over some bars, then the next job. */
final class Job {
    private static final int[] BARS = {5800, 6000, 6500};
    private static final int SAW_CUT = 12;
    private static final int MOST_PIECES = 9;

    private final DemoCentre centre;
    private final Random random;
    private Product product;
    private String colour = "";
    private int pieceLength;
    private int barsLeft;
    private int barLength;
    private int order;
    private int bars;

    Job(DemoCentre centre, Random random) {
        this.centre = centre;
        this.random = random;
        this.product = centre.products().getFirst();
        this.order = random.nextInt(1000, 9000);
    }

    /** Takes the next bar; true where it is the first of a new job. */
    boolean nextBar() {
        boolean first = barsLeft == 0;
        if (first) {
            change();
        }
        barsLeft--;
        bars++;
        barLength = random.nextInt(5) == 0 ? random.nextInt(2600, 5600) : BARS[random.nextInt(BARS.length)];
        return first && bars > 1;
    }

    private void change() {
        product = centre.products().get(random.nextInt(centre.products().size()));
        colour = centre.colours().get(random.nextInt(centre.colours().size()));
        pieceLength = product.lengths().get(random.nextInt(product.lengths().size())) + random.nextInt(-60, 60);
        barsLeft = random.nextInt(3, 16);
        order++;
    }

    Product product() {
        return product;
    }

    int piecesInBar() {
        return Math.clamp(barLength / (pieceLength + SAW_CUT), 1, MOST_PIECES);
    }

    /** Details of the bar's line. */
    String bar() {
        return "R:" + product.reference() + lengthAndColour(barLength);
    }

    String barWithoutReference() {
        return lengthAndColour(barLength).strip();
    }

    String barOfAbsurdLength() {
        return "R:" + product.reference() + lengthAndColour(barLength * 1000);
    }

    private String lengthAndColour(int length) {
        return " L:" + length + "." + random.nextInt(10) + " C:" + colour;
    }

    /** Details of a piece's line: order, place in the bar, length in millimetres. */
    String piece(int number) {
        return order + "-" + bars + " " + number + "/" + piecesInBar() + " " + pieceLength + "." + random.nextInt(10);
    }
}
