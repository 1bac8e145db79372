package org.bangdai.platform.web.argument;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Takes nothing but {@link PlainText} out of a body, wherever in it a text stands. */
final class PlainTextModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    PlainTextModule() {
        super("plain-text");
        addKeyDeserializer(String.class, new Key());
        setDeserializerModifier(new ValueDeserializerModifier() {
            private static final long serialVersionUID = 1L;

            @Override
            public ValueDeserializer<?> modifyDeserializer(
                    DeserializationConfig config, BeanDescription.Supplier of, ValueDeserializer<?> reader) {
                return of.getBeanClass() == String.class ? new Value(reader) : reader;
            }
        });
    }

    private static String plain(String text) {
        if (PlainText.isPlain(text)) {
            return text;
        }
        throw new NotPlainTextException();
    }

    private static final class Value extends DelegatingDeserializer {

        Value(ValueDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reader) {
            return new Value(reader);
        }

        @Override
        public @Nullable Object deserialize(JsonParser json, DeserializationContext context) {
            return super.deserialize(json, context) instanceof String text ? plain(text) : null;
        }
    }

    private static final class Key extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return plain(key);
        }
    }
}
