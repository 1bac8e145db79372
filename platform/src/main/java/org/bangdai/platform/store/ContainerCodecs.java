package org.bangdai.platform.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** Lists, sets and maps: unmodifiable and in stored order when read. */
final class ContainerCodecs {

    private ContainerCodecs() {}

    static Codec list(Codec element) {
        return new ListCodec(element);
    }

    static Codec set(Codec element) {
        return new SetCodec(element);
    }

    static Codec map(Codec key, Codec value) {
        return new MapCodec(key, value);
    }

    private record ListCodec(Codec element) implements Codec {

        @Override
        public Object write(Object value) {
            return writeAll(element, (Collection<?>) value);
        }

        @Override
        public Object read(Object stored) {
            List<Object> values = new ArrayList<>();
            for (Object each : stored(stored)) {
                values.add(element.read(each));
            }
            return Collections.unmodifiableList(values);
        }
    }

    private record SetCodec(Codec element) implements Codec {

        @Override
        public Object write(Object value) {
            return writeAll(element, (Set<?>) value);
        }

        @Override
        public Object read(Object stored) {
            Set<Object> values = new LinkedHashSet<>();
            for (Object each : stored(stored)) {
                values.add(element.read(each));
            }
            return Collections.unmodifiableSet(values);
        }
    }

    private record MapCodec(Codec key, Codec value) implements Codec {

        @Override
        public Object write(Object map) {
            Document document = new Document();
            ((Map<?, ?>) map).forEach((k, v) -> document.append((String) key.write(k), value.write(v)));
            return document;
        }

        @Override
        public Object read(Object stored) {
            if (!(stored instanceof Document document)) {
                throw new IllegalArgumentException(stored.getClass().getSimpleName() + " is not a map");
            }
            Map<Object, Object> values = new LinkedHashMap<>();
            document.forEach((k, v) -> values.put(key.read(k), value.read(v)));
            return Collections.unmodifiableMap(values);
        }
    }

    private static List<Object> writeAll(Codec element, Collection<?> values) {
        List<Object> written = new ArrayList<>(values.size());
        for (Object each : values) {
            written.add(element.write(each));
        }
        return written;
    }

    private static Collection<?> stored(Object stored) {
        if (stored instanceof Collection<?> values) {
            return values;
        }
        throw new IllegalArgumentException(stored.getClass().getSimpleName() + " is not a list");
    }
}
