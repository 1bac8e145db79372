package org.bangdai.platform.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the codec of each type that a state is made of, once for each mapping; types may contain themselves. */
final class Codecs {

    private final Map<Type, Codec> known = new HashMap<>();

    Codec of(Type type) {
        Codec present = known.get(type);
        if (present != null) {
            return present;
        }
        if (type instanceof ParameterizedType parameterized) {
            return remember(type, container(parameterized));
        }
        if (!(type instanceof Class<?> raw)) {
            throw unmappable(type);
        }
        if (raw.isRecord()) {
            RecordCodec codec = new RecordCodec(raw);
            known.put(type, codec);
            codec.resolve(this);
            return codec;
        }
        if (raw.isSealed()) {
            SealedCodec codec = new SealedCodec(raw);
            known.put(type, codec);
            codec.resolve(this);
            return codec;
        }
        return remember(type, scalar(raw));
    }

    private Codec remember(Type type, Codec codec) {
        known.put(type, codec);
        return codec;
    }

    private Codec container(ParameterizedType type) {
        Type raw = type.getRawType();
        Type[] of = type.getActualTypeArguments();
        if (raw == List.class || raw == Collection.class) {
            return ContainerCodecs.list(of(of[0]));
        }
        if (raw == Set.class) {
            return ContainerCodecs.set(of(of[0]));
        }
        if (raw == Map.class && of[0] instanceof Class<?> key) {
            return ContainerCodecs.map(key(key), of(of[1]));
        }
        throw unmappable(type);
    }

    private static Codec key(Class<?> type) {
        Codec codec = ScalarCodecs.text(type);
        if (codec == null) {
            throw new IllegalArgumentException("keys of a map cannot be " + type.getName());
        }
        return codec;
    }

    private static Codec scalar(Class<?> type) {
        Codec codec = ScalarCodecs.of(type);
        if (codec == null) {
            throw unmappable(type);
        }
        return codec;
    }

    private static IllegalArgumentException unmappable(Type type) {
        return new IllegalArgumentException("no mapping for " + type.getTypeName());
    }
}
