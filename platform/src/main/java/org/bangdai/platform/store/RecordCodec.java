package org.bangdai.platform.store;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A record as a document of its components. */
final class RecordCodec implements Codec {

    private static final MethodType ACCESSOR = MethodType.methodType(Object.class, Object.class);

    private record Component(String name, boolean nullable, MethodHandle accessor, Codec codec) {}

    private final Class<?> type;
    private final List<Component> components = new ArrayList<>();
    private final MethodHandle constructor;

    RecordCodec(Class<?> type) {
        this.type = type;
        try {
            this.constructor = constructor(type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName() + " cannot be reached", e);
        }
    }

    /** Apart from the constructor, so that a record may contain itself. */
    void resolve(Codecs codecs) {
        for (RecordComponent component : type.getRecordComponents()) {
            try {
                components.add(component(component, codecs));
            } catch (IllegalArgumentException | ReflectiveOperationException e) {
                throw new IllegalArgumentException(where(component.getName()) + ": " + e.getMessage(), e);
            }
        }
    }

    Class<?> type() {
        return type;
    }

    @Override
    public Document write(Object value) {
        Document document = new Document();
        for (Component component : components) {
            Object part = part(component, value);
            if (part != null) {
                document.append(component.name, written(component, part));
            } else if (!component.nullable) {
                throw new IllegalArgumentException(where(component.name) + " is null");
            }
        }
        return document;
    }

    @Override
    public Object read(Object stored) {
        if (!(stored instanceof Document document)) {
            throw new IllegalArgumentException(stored.getClass().getSimpleName() + " is not a " + type.getSimpleName());
        }
        @Nullable Object[] parts = new @Nullable Object[components.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = readPart(components.get(i), document);
        }
        try {
            return (Object) constructor.invokeExact(parts);
        } catch (Throwable e) {
            throw new IllegalArgumentException(type.getName() + " refuses what is stored: " + e.getMessage(), e);
        }
    }

    private @Nullable Object readPart(Component component, Document document) {
        Object stored = document.get(component.name);
        if (stored == null) {
            if (component.nullable) {
                return null;
            }
            throw new IllegalArgumentException(where(component.name) + " is missing");
        }
        try {
            return component.codec.read(stored);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(where(component.name) + ": " + e.getMessage(), e);
        }
    }

    private Object written(Component component, Object part) {
        try {
            return component.codec.write(part);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(where(component.name) + ": " + e.getMessage(), e);
        }
    }

    private @Nullable Object part(Component component, Object value) {
        try {
            return (@Nullable Object) component.accessor.invokeExact(value);
        } catch (Throwable e) {
            throw new IllegalArgumentException(where(component.name) + " cannot be read", e);
        }
    }

    private Component component(RecordComponent component, Codecs codecs) throws IllegalAccessException {
        MethodHandle accessor = MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                .unreflect(component.getAccessor())
                .asType(ACCESSOR);
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new Component(component.getName(), nullable, accessor, codecs.of(component.getGenericType()));
    }

    private static MethodHandle constructor(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] parameters = new Class<?>[components.length];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = components[i].getType();
        }
        return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                .findConstructor(type, MethodType.methodType(void.class, parameters))
                .asSpreader(Object[].class, parameters.length)
                .asType(MethodType.methodType(Object.class, Object[].class));
    }

    private String where(String component) {
        return type.getName() + "." + component;
    }
}
