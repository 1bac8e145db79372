package org.bangdai.evaluation.figures.domain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table as it is stored: bytes, since an answer reads some ten thousand numbers. A format number; the number of members; each with the length and text of its
 * code, its opening counts and its days. Counts are their number, then for each the distance of its code from the one before and its amount. Numbers are of seven
 * bits a byte, low ones first, the amounts folded so that small negative ones are short. Equal tables have equal bytes.
 */
public final class Packed {

    private static final int FORMAT = 1;
    private static final int MORE = 0x80;
    private static final int BITS = 7;

    private final byte[] bytes;
    private int at;

    private Packed(byte[] bytes) {
        this.bytes = bytes;
        if (number() != FORMAT) {
            throw new IllegalArgumentException("a table of another format: " + bytes[0]);
        }
    }

    public static byte[] of(Table table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        put(out, FORMAT);
        put(out, table.members().size());
        table.members().forEach((code, series) -> {
            byte[] text = code.getBytes(StandardCharsets.US_ASCII);
            put(out, text.length);
            out.writeBytes(text);
            putCounts(out, series.opening());
            put(out, series.days().byDay().size());
            series.days().byDay().forEach((day, counts) -> {
                put(out, day);
                putCounts(out, counts);
            });
        });
        return out.toByteArray();
    }

    private static void putCounts(ByteArrayOutputStream out, Map<Integer, Integer> counts) {
        put(out, counts.size());
        int last = 0;
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            put(out, count.getKey() - last);
            last = count.getKey();
            int amount = count.getValue();
            put(out, (amount << 1) ^ (amount >> (Integer.SIZE - 1)));
        }
    }

    private static void put(ByteArrayOutputStream out, int number) {
        int left = number;
        while (left >= MORE || left < 0) {
            out.write((left & (MORE - 1)) | MORE);
            left >>>= BITS;
        }
        out.write(left);
    }

    public static Table table(byte[] bytes) {
        Packed in = new Packed(bytes);
        TreeMap<String, Series> members = new TreeMap<>();
        for (int left = in.number(); left > 0; left--) {
            String code = in.text();
            TreeMap<Integer, Integer> opening = new TreeMap<>();
            in.counts(opening::put);
            Days days = new Days();
            for (int more = in.number(); more > 0; more--) {
                int day = in.number();
                in.counts((count, amount) -> days.add(day, count, amount));
            }
            members.put(code, new Series(opening, days));
        }
        return new Table(members);
    }

    /** Each member as it stands on a day of the table's month. */
    public static Map<String, Standing> standings(byte[] bytes, AsOf asOf) {
        Packed in = new Packed(bytes);
        Map<String, Standing> standings = new TreeMap<>();
        for (int left = in.number(); left > 0; left--) {
            String code = in.text();
            Standing standing = new Standing();
            in.counts((count, amount) -> standing.open(asOf.slot(count), amount));
            standing.monthBegins();
            for (int days = in.number(); days > 0; days--) {
                int day = in.number();
                if (asOf.later()) {
                    in.counts((count, amount) -> standing.open(asOf.slot(count), amount));
                } else if (day <= asOf.day().getDayOfMonth()) {
                    in.counts((count, amount) -> standing.change(asOf.slot(count), amount));
                    standing.dayOver();
                } else {
                    in.counts((count, amount) -> {});
                }
            }
            standings.put(code, standing);
        }
        return standings;
    }

    private interface Counts {
        void put(int code, int amount);
    }

    private void counts(Counts to) {
        int code = 0;
        for (int left = number(); left > 0; left--) {
            code += number();
            int folded = number();
            to.put(code, (folded >>> 1) ^ -(folded & 1));
        }
    }

    private String text() {
        int length = number();
        String text = new String(bytes, at, length, StandardCharsets.US_ASCII);
        at += length;
        return text;
    }

    private int number() {
        int number = 0;
        for (int shift = 0; ; shift += BITS) {
            int next = bytes[at++];
            number |= (next & (MORE - 1)) << shift;
            if ((next & MORE) == 0) {
                return number;
            }
        }
    }
}
