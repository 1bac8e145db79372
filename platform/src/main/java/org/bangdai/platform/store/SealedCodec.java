package org.bangdai.platform.store;

import java.util.HashMap;
import java.util.Map;
import org.bson.Document;

/** One of a sealed interface's records, told apart by {@code kind}. */
final class SealedCodec implements Codec {

    private static final String KIND = "kind";

    private final Class<?> type;
    private final Map<String, RecordCodec> byKind = new HashMap<>();
    private final Map<Class<?>, RecordCodec> byType = new HashMap<>();

    SealedCodec(Class<?> type) {
        this.type = type;
    }

    /** Apart from the constructor, so that one of the records may contain the interface. */
    void resolve(Codecs codecs) {
        permit(type, codecs);
    }

    private void permit(Class<?> sealed, Codecs codecs) {
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isRecord()) {
                enrol((RecordCodec) codecs.of(permitted));
            } else if (permitted.isSealed()) {
                permit(permitted, codecs);
            } else {
                throw new IllegalArgumentException(
                        type.getName() + " permits " + permitted.getName() + ", which is no record");
            }
        }
    }

    private void enrol(RecordCodec codec) {
        Class<?> permitted = codec.type();
        for (var component : permitted.getRecordComponents()) {
            if (component.getName().equals(KIND)) {
                throw new IllegalArgumentException(permitted.getName() + ".kind hides the kind of " + type.getName());
            }
        }
        byType.put(permitted, codec);
        RecordCodec other = byKind.put(permitted.getSimpleName(), codec);
        if (other != null && other != codec) {
            throw new IllegalArgumentException(
                    type.getName() + " permits two records named " + permitted.getSimpleName());
        }
    }

    @Override
    public Object write(Object value) {
        RecordCodec codec = byType.get(value.getClass());
        if (codec == null) {
            throw new IllegalArgumentException(value.getClass().getName() + " is not a " + type.getName());
        }
        Document document = new Document(KIND, value.getClass().getSimpleName());
        document.putAll(codec.write(value));
        return document;
    }

    @Override
    public Object read(Object stored) {
        Object kind = stored instanceof Document document ? document.get(KIND) : null;
        RecordCodec codec = kind instanceof String name ? byKind.get(name) : null;
        if (codec == null) {
            throw new IllegalArgumentException(type.getName() + " has no kind " + kind);
        }
        return codec.read(stored);
    }
}
