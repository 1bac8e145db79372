package org.bangdai.platform.store;

import org.bson.Document;

/**
 * Maps records, and sealed interfaces whose permitted types are records, by their components: strings, numbers
 * (decimals of up to 34 digits), booleans, enums (by name), {@code
 * Instant} (to the millisecond), {@code LocalDate} (as {@code YYYY-MM-DD} text), {@code YearMonth}, {@code Year}, {@code LocalTime}, {@code Duration},
 * {@code Period} and {@code UUID} (text), nested records, sealed interfaces, lists, sets and maps of those. Keys of maps are strings, enums or any of the
 * types kept as text. A value of a sealed interface carries its record's simple name as {@code kind}.
 *
 * <p>Components marked {@code @Nullable} are left out when null and null when missing. Any other null or missing component is an {@code
 * IllegalArgumentException} that names the type and the component: a new component needs an upcast or {@code @Nullable}. Stored fields without a component are
 * ignored. A type that cannot be mapped is refused by {@link #of}.
 */
public final class RecordMapping<T> implements Mapping<T> {

    private final Class<T> type;
    private final Codec codec;

    private RecordMapping(Class<T> type, Codec codec) {
        this.type = type;
        this.codec = codec;
    }

    public static <T> RecordMapping<T> of(Class<T> type) {
        if (!type.isRecord() && !type.isSealed()) {
            throw new IllegalArgumentException(
                    type.getName() + " is neither a record nor a sealed interface of records");
        }
        return new RecordMapping<>(type, new Codecs().of(type));
    }

    @Override
    public Document write(T state) {
        return (Document) codec.write(state);
    }

    @Override
    public T read(Document document) {
        return type.cast(codec.read(document));
    }
}
