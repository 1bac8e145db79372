package org.bangdai.notification.webhook.domain;

import java.util.Arrays;
import java.util.List;

/**
 * Which addresses lie on the public internet. What IANA's special-purpose registries (RFC 6890 and its updates) reserve does not, nor does an IPv6 address that
 * carries such an IPv4 address in it.
 */
public final class PublicAddresses {

    /** 0/8 this network, 10/8, 172.16/12 and 192.168/16 private, 100.64/10 CGNAT, 127/8 loopback, 169.254/16 link-local, and documentation, benchmarks, multicast, reserved. */
    private static final List<Network> RESERVED = List.of(
            Network.of("0.0.0.0/8"),
            Network.of("10.0.0.0/8"),
            Network.of("100.64.0.0/10"),
            Network.of("127.0.0.0/8"),
            Network.of("169.254.0.0/16"),
            Network.of("172.16.0.0/12"),
            Network.of("192.0.0.0/24"),
            Network.of("192.0.2.0/24"),
            Network.of("192.88.99.0/24"),
            Network.of("192.168.0.0/16"),
            Network.of("198.18.0.0/15"),
            Network.of("198.51.100.0/24"),
            Network.of("203.0.113.0/24"),
            Network.of("224.0.0.0/4"),
            Network.of("240.0.0.0/4"));

    /** Of IPv6 only 2000::/3 is given out; of that, Teredo and other protocol assignments, documentation and 6to4 do not count. */
    private static final Network GLOBAL = Network.of("2000:0:0:0:0:0:0:0/3");

    private static final List<Network> NOT_GLOBAL = List.of(
            Network.of("2001:0:0:0:0:0:0:0/23"),
            Network.of("2001:db8:0:0:0:0:0:0/32"),
            Network.of("2002:0:0:0:0:0:0:0/16"),
            Network.of("3fff:0:0:0:0:0:0:0/20"));

    /** NAT64 (RFC 6052): the last four bytes are an IPv4 address. */
    private static final Network NAT64 = Network.of("64:ff9b:0:0:0:0:0:0/96");

    private static final Network MAPPED = Network.of("0:0:0:0:0:ffff:0:0/96");

    private PublicAddresses() {}

    /** @param address 4 or 16 bytes, in network order */
    public static boolean isPublic(byte[] address) {
        if (address.length == 4) {
            return RESERVED.stream().noneMatch(network -> network.contains(address));
        }
        if (MAPPED.contains(address) || NAT64.contains(address)) {
            return isPublic(Arrays.copyOfRange(address, 12, 16));
        }
        return GLOBAL.contains(address) && NOT_GLOBAL.stream().noneMatch(network -> network.contains(address));
    }
}
