package org.bangdai.pairing.departure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DepartureSettings.Times.class)
class DepartureSettings {

    /** @param quiet how long after the last thing that was told of a person it is looked at whether they have left */
    @ConfigurationProperties("bangdai.departure")
    record Times(@DefaultValue("15m") Duration quiet) {}
}
