package org.bangdai.pairing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
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

/** The whole service as it runs: one context for all tests over HTTP, and a watch over what they ask of the database. */
@Target(ElementType.TYPE)
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LocalParts.class)
@Import({PairingService.Guarded.class, ForgottenAnswers.class})
@AutoConfigureWebTestClient(timeout = "60s")
public @interface PairingService {

    @TestConfiguration(proxyBeanMethods = false)
    class Guarded {

        private final AtomicReference<IndexGuard> guard = new AtomicReference<>();

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
