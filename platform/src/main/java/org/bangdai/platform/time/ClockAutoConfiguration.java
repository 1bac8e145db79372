package org.bangdai.platform.time;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The clock of a service: real time in Asia/Shanghai, unless {@code bangdai.demo.clock-file} names a file that moves it. */
@AutoConfiguration
class ClockAutoConfiguration {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${bangdai.demo.clock-file:}") String file) {
        Clock real = Clock.system(CHINA);
        if (file.isBlank()) {
            return real;
        }
        LoggerFactory.getLogger(MovableClock.class).warn("The clock follows {}: never in production", file);
        return new MovableClock(Path.of(file), real);
    }
}
