package fr.vigie;

/** Arguments in, exit code out: the only place that ends the process. */
public final class Main {
    private Main() {}

    sealed interface A permits B {}

    record B(int x) implements A {}

    public static void main(String[] args) {
        A a = new B(args.length);
        if (a instanceof B(int x)) {
            System.out.println("vigie " + x);
        }
    }
}
