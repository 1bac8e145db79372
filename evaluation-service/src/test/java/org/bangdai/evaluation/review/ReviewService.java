package org.bangdai.evaluation.review;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.bangdai.platform.testing.IndexGuard;
import org.bangdai.platform.testing.LocalParts;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service as it runs, with a clock that stands at 2 December 2026. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"bangdai.work.interval=50ms", "spring.main.allow-bean-definition-overriding=true"})
@ContextConfiguration(initializers = LocalParts.class)
@Import(ReviewService.Parts.class)
@AutoConfigureWebTestClient(timeout = "30s")
public @interface ReviewService {

    @TestConfiguration(proxyBeanMethods = false)
    class Parts {

        static final Instant NOW = Instant.parse("2026-12-02T02:00:00Z");

        private final AtomicReference<IndexGuard> guard = new AtomicReference<>();

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
        }

        @Bean
        MongoClientSettingsBuilderCustomizer guarded() {
            return settings -> guard.set(IndexGuard.watch(settings));
        }

        /** To be verified after each test. */
        @Bean
        Runnable indexesServe() {
            return () -> guard.get().verify();
        }
    }
}
