package org.bangdai.platform.testing;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bangdai.local.testing.TestKafka;
import org.bangdai.local.testing.TestMongo;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
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

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

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
        context.getBeanFactory().registerSingleton("soonBackAfterACut", soonBack());
    }

    /** A driver that lost its server looks for it again at once, not after the usual half a second: crash tests restart hundreds of times. */
    private static MongoClientSettingsBuilderCustomizer soonBack() {
        return settings -> settings.applyToServerSettings(
                server -> server.minHeartbeatFrequency(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS));
    }
}
