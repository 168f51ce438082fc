package fr.vigie.api;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Socket addresses as throttles count them. */
final class Addresses {
    private static final int NETWORK_BYTES = 8;

    private Addresses() {}

    /** An IPv4 address itself; of an IPv6 address the network, in which one computer has as many addresses as it likes. */
    static String network(String address) {
        try {
            // a literal: no name is looked up
            InetAddress parsed = address.indexOf(':') >= 0 ? InetAddress.getByName(address) : null;
            return parsed instanceof Inet6Address ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
