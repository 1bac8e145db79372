package org.bangdai.platform.web.argument;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Bounds the days and moments that a body names ({@link Era}), wherever in it they stand. */
final class EraModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    EraModule() {
        super("era");
        setDeserializerModifier(new ValueDeserializerModifier() {
            private static final long serialVersionUID = 1L;

            @Override
            public ValueDeserializer<?> modifyDeserializer(
                    DeserializationConfig config, BeanDescription.Supplier of, ValueDeserializer<?> reader) {
                return Era.ALL.stream()
                        .filter(era -> era.type() == of.getBeanClass())
                        .<ValueDeserializer<?>>map(era -> new Bounded<>(era, reader))
                        .findFirst()
                        .orElse(reader);
            }
        });
    }

    private static final class Bounded<T extends Comparable<? super T>> extends DelegatingDeserializer {

        private final Era<T> era;

        Bounded(Era<T> era, ValueDeserializer<?> reader) {
            super(reader);
            this.era = era;
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reader) {
            return new Bounded<>(era, reader);
        }

        @Override
        public @Nullable Object deserialize(JsonParser json, DeserializationContext context) {
            Object value = super.deserialize(json, context);
            return value == null ? null : era.within(era.type().cast(value));
        }
    }
}
