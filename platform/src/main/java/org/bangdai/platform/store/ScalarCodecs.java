package org.bangdai.platform.store;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** Values that are one field: those that BSON has a type for, and those kept as text. */
final class ScalarCodecs {

    private static final Map<Class<?>, Codec> TEXT = new HashMap<>();
    private static final Map<Class<?>, Codec> NATIVE = new HashMap<>();

    static {
        TEXT.put(String.class, scalar(String.class, Function.identity(), Function.identity()));
        text(UUID.class, UUID::fromString);
        text(LocalDate.class, LocalDate::parse);
        text(YearMonth.class, YearMonth::parse);
        text(Year.class, Year::parse);
        text(LocalTime.class, LocalTime::parse);
        text(Duration.class, Duration::parse);
        text(Period.class, Period::parse);
        number(int.class, Integer.class, ScalarCodecs::toInt);
        number(long.class, Long.class, ScalarCodecs::toLong);
        number(double.class, Double.class, Number::doubleValue);
        NATIVE.put(boolean.class, scalar(Boolean.class, Function.identity(), Function.identity()));
        NATIVE.put(Boolean.class, scalar(Boolean.class, Function.identity(), Function.identity()));
        NATIVE.put(Instant.class, new Converting<>(Instant.class, Date.class, Date::from, Date::toInstant));
        NATIVE.put(
                BigDecimal.class,
                new Converting<>(BigDecimal.class, Decimal128.class, Decimal128::new, Decimal128::bigDecimalValue));
    }

    private ScalarCodecs() {}

    static @Nullable Codec of(Class<?> type) {
        Codec codec = NATIVE.get(type);
        return codec != null ? codec : text(type);
    }

    /** The codec of a type that is stored as a string; null for all others. */
    static @Nullable Codec text(Class<?> type) {
        return type.isEnum() ? new EnumCodec(type) : TEXT.get(type);
    }

    private static <V> void text(Class<V> type, Function<String, V> parse) {
        TEXT.put(type, new Converting<>(type, String.class, Object::toString, parse));
    }

    private static <V extends Number> void number(Class<V> primitive, Class<V> boxed, Function<Number, V> read) {
        Codec codec = new Converting<>(boxed, Number.class, value -> value, read);
        NATIVE.put(primitive, codec);
        NATIVE.put(boxed, codec);
    }

    private static <V> Codec scalar(Class<V> type, Function<V, V> write, Function<V, V> read) {
        return new Converting<>(type, type, write, read);
    }

    private static int toInt(Number stored) {
        return Math.toIntExact(toLong(stored));
    }

    private static long toLong(Number stored) {
        long whole = stored.longValue();
        if (stored.doubleValue() != (double) whole) {
            throw new IllegalArgumentException("not a whole number");
        }
        return whole;
    }

    private record Converting<V, S>(Class<V> type, Class<S> storedType, Function<V, S> toStored, Function<S, V> toValue)
            implements Codec {

        @Override
        public Object write(Object value) {
            return toStored.apply(type.cast(value));
        }

        @Override
        public Object read(Object stored) {
            if (!storedType.isInstance(stored)) {
                throw new IllegalArgumentException(
                        stored.getClass().getSimpleName() + " is not a " + type.getSimpleName());
            }
            return toValue.apply(storedType.cast(stored));
        }
    }

    private static final class EnumCodec implements Codec {

        private final Class<?> type;
        private final Map<String, Object> constants = new HashMap<>();

        EnumCodec(Class<?> type) {
            this.type = type;
            for (Object constant : type.getEnumConstants()) {
                constants.put(((Enum<?>) constant).name(), constant);
            }
        }

        @Override
        public Object write(Object value) {
            return ((Enum<?>) value).name();
        }

        @Override
        public Object read(Object stored) {
            Object constant = stored instanceof String name ? constants.get(name) : null;
            if (constant == null) {
                throw new IllegalArgumentException(type.getSimpleName() + " has no " + stored);
            }
            return constant;
        }
    }
}
