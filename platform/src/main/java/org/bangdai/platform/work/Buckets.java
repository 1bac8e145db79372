package org.bangdai.platform.work;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** The fixed division of every collection's documents into 64 parts, so that replicas share sweeping. */
public final class Buckets {

    public static final int COUNT = 64;

    private Buckets() {}

    /** CRC-32C of the id's UTF-8 bytes, modulo 64: the same in every version of the software, since it is stored. */
    public static int of(String id) {
        CRC32C crc = new CRC32C();
        crc.update(id.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % COUNT);
    }
}
