package org.bangdai.notification.preference;

import java.time.Clock;
import java.time.Year;
import org.bangdai.notification.preference.domain.Workdays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

@Configuration(proxyBeanMethods = false)
class PreferenceConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PreferenceConfiguration.class);

    @Bean
    Workdays workdays(@Value("${bangdai.preferences.holidays:classpath:holidays.yaml}") Resource file, Clock clock) {
        HolidayFile holidays = HolidayFile.read(file);
        Year year = Year.now(clock);
        if (!holidays.knows(year)) {
            LOG.warn("{} does not know the holidays of {}: only weekends count as days off", file, year);
        }
        return holidays.workdays();
    }
}
