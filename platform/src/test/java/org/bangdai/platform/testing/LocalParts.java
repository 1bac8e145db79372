package org.bangdai.platform.testing;

import java.util.Map;
import org.bangdai.local.testing.TestKafka;
import org.bangdai.local.testing.TestMongo;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a service under test its surroundings: the shared MongoDB with a database of its own, the shared Kafka, an issuer of {@link TestTokens}, and
 * keys. For {@code @ContextConfiguration(initializers = LocalParts.class)}.
 */
public final class LocalParts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** 32 bytes, base64. */
    private static final String KEY = "dGVzdC1rZXktb2YtYmFuZ2RhaS0zMi1ieXRlcyEhISE=";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "surroundings", Map.of("BANGDAI_PERSON_ID_KEY", KEY, "BANGDAI_PERSONAL_DATA_KEY", KEY)));
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "local parts",
                        Map.ofEntries(
                                Map.entry("spring.mongodb.uri", TestMongo.uri()),
                                Map.entry("bangdai.store.database", TestMongo.freshDatabase()),
                                Map.entry("spring.kafka.bootstrap-servers", TestKafka.bootstrapServers()),
                                Map.entry("spring.security.oauth2.resourceserver.jwt.issuer-uri", TestTokens.issuer()),
                                Map.entry("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", TestTokens.keys()),
                                Map.entry("management.server.port", "0"),
                                Map.entry("server.port", "0"))));
    }
}
