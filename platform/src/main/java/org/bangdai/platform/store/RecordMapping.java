package org.bangdai.platform.store;

import org.bson.Document;

/**
 * Maps records, and sealed interfaces whose permitted types are records, by their components: strings, numbers, booleans, enums (by name), {@code
 * Instant}, {@code LocalDate} (as {@code YYYY-MM-DD} text), {@code YearMonth} (text), {@code UUID} (text), nested records, sealed interfaces, lists, sets and
 * string-keyed maps of those. A value of a sealed interface carries its record's simple name as {@code kind}. Null components are left out.
 */
public final class RecordMapping<T> implements Mapping<T> {

    private final Class<T> type;

    private RecordMapping(Class<T> type) {
        this.type = type;
    }

    public static <T> RecordMapping<T> of(Class<T> type) {
        return new RecordMapping<>(type);
    }

    @Override
    public Document write(T state) {
        throw new UnsupportedOperationException(type.getName());
    }

    @Override
    public T read(Document document) {
        throw new UnsupportedOperationException(type.getName());
    }
}
