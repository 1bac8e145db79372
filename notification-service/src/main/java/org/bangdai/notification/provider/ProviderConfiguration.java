package org.bangdai.notification.provider;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProviderSettings.class)
class ProviderConfiguration {

    @Bean
    Providers providers(ProviderSettings settings) {
        return of(settings);
    }

    static Providers of(ProviderSettings settings) {
        InstantSource clock = InstantSource.system();
        ProviderHttp http = new ProviderHttp(settings.callLimit(), clock);
        List<Gate> gates = new ArrayList<>();
        settings.email().forEach(it -> gates.add(new Gate(new MailProvider(it, settings.callLimit()), it.perMinute())));
        settings.sms().forEach(it -> gates.add(new Gate(new SmsProvider(it, http), it.perMinute())));
        settings.robot().forEach(it -> gates.add(new Gate(new RobotProvider(it, http, clock), it.perMinute())));
        return new Providers(gates);
    }
}
