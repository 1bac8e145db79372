package org.bangdai.local.mongo.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The order of BSON values: by type, then by value, numbers of all types together, as MongoDB compares them. A missing value equals null. */
final class BsonOrder {

    /** What an empty array is indexed as: before null, and equal to no value a query can name. */
    static final Object EMPTY_ARRAY = new Object();

    private static final int NUMBER = 3;
    private static final int MAX_KEY = 16;
    private static final double EXACT_LONGS = 1L << 53;

    private BsonOrder() {}

    /** A place before ({@code end} false) or after all values of a type; it compares with values but is none. */
    record TypeEdge(int type, boolean end) {
        static TypeEdge of(Object value, boolean end) {
            return new TypeEdge(typeOf(value), end);
        }
    }

    static int compare(@Nullable Object a, @Nullable Object b) {
        if (a == b) {
            return 0;
        }
        if (a instanceof String textA && b instanceof String textB) {
            return textA.compareTo(textB);
        }
        if (a instanceof Integer intA && b instanceof Integer intB) {
            return Integer.compare(intA, intB);
        }
        int typeA = typeOf(a);
        int typeB = typeOf(b);
        if (typeA != typeB) {
            return Integer.compare(typeA, typeB);
        }
        if (a instanceof TypeEdge || b instanceof TypeEdge) {
            return Integer.compare(edge(a), edge(b));
        }
        return a == null || b == null ? 0 : compareSameType(typeA, a, b);
    }

    private static int edge(@Nullable Object value) {
        return value instanceof TypeEdge edge ? (edge.end ? 1 : -1) : 0;
    }

    static int typeOf(@Nullable Object value) {
        return switch (value) {
            case null -> 2;
            case TypeEdge edge -> edge.type;
            case MinKey key -> 0;
            case Missing missing -> 2;
            case Number number -> NUMBER;
            case String string -> 4;
            case Map<?, ?> document -> 5;
            case Collection<?> array -> 6;
            case BinData binary -> 7;
            case LegacyUUID uuid -> 8;
            case UUID uuid -> 9;
            case ObjectId id -> 10;
            case Boolean bool -> 11;
            case Instant instant -> 12;
            case BsonTimestamp timestamp -> 13;
            case BsonRegularExpression regex -> 14;
            case MaxKey key -> MAX_KEY;
            default -> value == EMPTY_ARRAY ? 1 : 15;
        };
    }

    private static int compareSameType(int type, Object a, Object b) {
        return switch (type) {
            case NUMBER -> compareNumbers((Number) a, (Number) b);
            case 4 -> ((String) a).compareTo((String) b);
            case 5 -> compareDocuments((Map<?, ?>) a, (Map<?, ?>) b);
            case 6 -> compareArrays((Collection<?>) a, (Collection<?>) b);
            case 7 -> ((BinData) a).compareTo((BinData) b);
            case 8 -> ((LegacyUUID) a).compareTo((LegacyUUID) b);
            case 9 -> compareUuids((UUID) a, (UUID) b);
            case 10 -> ((ObjectId) a).compareTo((ObjectId) b);
            case 11 -> Boolean.compare((Boolean) a, (Boolean) b);
            case 12 -> ((Instant) a).compareTo((Instant) b);
            case 13 -> ((BsonTimestamp) a).compareTo((BsonTimestamp) b);
            case 14, 15 -> a.toString().compareTo(b.toString());
            default -> 0;
        };
    }

    private static int compareUuids(UUID a, UUID b) {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }

    private static int compareNumbers(Number a, Number b) {
        if (isIntegral(a) && isIntegral(b)) {
            return Long.compare(a.longValue(), b.longValue());
        }
        double doubleA = a.doubleValue() + 0.0;
        double doubleB = b.doubleValue() + 0.0;
        if (Double.isFinite(doubleA) && Double.isFinite(doubleB) && (isBeyondDouble(a) || isBeyondDouble(b))) {
            return exact(a).compareTo(exact(b));
        }
        return Double.compare(doubleA, doubleB);
    }

    private static boolean isIntegral(Number number) {
        return number instanceof Integer || number instanceof Long;
    }

    private static boolean isBeyondDouble(Number number) {
        return number instanceof Long && Math.abs(number.doubleValue()) >= EXACT_LONGS;
    }

    private static BigDecimal exact(Number number) {
        return isIntegral(number) ? BigDecimal.valueOf(number.longValue()) : new BigDecimal(number.doubleValue());
    }

    private static int compareDocuments(Map<?, ?> a, Map<?, ?> b) {
        Iterator<? extends Map.Entry<?, ?>> entriesA = a.entrySet().iterator();
        Iterator<? extends Map.Entry<?, ?>> entriesB = b.entrySet().iterator();
        while (entriesA.hasNext() && entriesB.hasNext()) {
            Map.Entry<?, ?> entryA = entriesA.next();
            Map.Entry<?, ?> entryB = entriesB.next();
            int result = Integer.compare(typeOf(entryA.getValue()), typeOf(entryB.getValue()));
            result = result != 0
                    ? result
                    : entryA.getKey().toString().compareTo(entryB.getKey().toString());
            result = result != 0 ? result : compare(entryA.getValue(), entryB.getValue());
            if (result != 0) {
                return result;
            }
        }
        return Boolean.compare(entriesA.hasNext(), entriesB.hasNext());
    }

    private static int compareArrays(Collection<?> a, Collection<?> b) {
        Iterator<?> elementsA = a.iterator();
        Iterator<?> elementsB = b.iterator();
        while (elementsA.hasNext() && elementsB.hasNext()) {
            int result = compare(elementsA.next(), elementsB.next());
            if (result != 0) {
                return result;
            }
        }
        return Boolean.compare(elementsA.hasNext(), elementsB.hasNext());
    }
}
