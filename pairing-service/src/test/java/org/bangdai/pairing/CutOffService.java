package org.bangdai.pairing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.bangdai.local.testing.TestMongo;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.testing.CrashPoints;
import org.bangdai.platform.testing.LocalParts;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole service, in haste to finish what was left, behind {@link #CRASH}: one context for all tests that cut it off its database, and a publisher
 * that remembers what was published.
 */
@Target(ElementType.TYPE)
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "bangdai.work.interval=100ms",
            "bangdai.work.lease=200ms",
            "bangdai.intent.stale=100ms",
            "bangdai.relay.overdue=100ms"
        })
@ContextConfiguration(initializers = {LocalParts.class, CutOffService.Cut.class})
@Import(CutOffService.Recorded.class)
public @interface CutOffService {

    /** Ends with the JVM. */
    CrashPoints CRASH = CrashPoints.before(TestMongo.uri(), "eventProgress", "audit");

    final class Cut implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("cut", Map.of("spring.mongodb.uri", CRASH.uri())));
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    class Recorded {
        @Bean
        @Primary
        RecordingPublisher recordingPublisher() {
            return new RecordingPublisher();
        }
    }
}
