package org.bangdai.notification.webhook.domain;

import java.util.regex.Pattern;

/** Addresses with the same first bits. */
public final class Network {

    private static final Pattern V4 = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final Pattern V6 = Pattern.compile("([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}");

    private final byte[] start;
    private final int bits;

    private Network(byte[] start, int bits) {
        this.start = start;
        this.bits = bits;
    }

    /** @param cidr such as {@code 10.0.0.0/8}, or with all eight groups of an IPv6 address; @throws IllegalArgumentException where it is neither */
    public static Network of(String cidr) {
        int slash = cidr.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("no network: " + cidr);
        }
        byte[] start = bytes(cidr.substring(0, slash));
        int bits = Integer.parseInt(cidr, slash + 1, cidr.length(), 10);
        if (bits < 0 || bits > start.length * 8) {
            throw new IllegalArgumentException("no network: " + cidr);
        }
        return new Network(start, bits);
    }

    private static byte[] bytes(String address) {
        boolean four = V4.matcher(address).matches();
        if (!four && !V6.matcher(address).matches()) {
            throw new IllegalArgumentException("no address: " + address);
        }
        String[] parts = address.split(four ? "\\." : ":");
        byte[] bytes = new byte[four ? 4 : 16];
        for (int i = 0; i < parts.length; i++) {
            int value = Integer.parseInt(parts[i], four ? 10 : 16);
            if (four) {
                bytes[i] = (byte) value;
            } else {
                bytes[2 * i] = (byte) (value >> 8);
                bytes[2 * i + 1] = (byte) value;
            }
        }
        return bytes;
    }

    public boolean contains(byte[] address) {
        if (address.length != start.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
