package org.bangdai.pairing.person;

import org.bangdai.platform.personal.DataKeys;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys; the service does not start without them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PersonSettings.Keys.class)
class PersonSettings {

    /**
     * @param idKey base64, HMAC key of person ids
     * @param dataKey base64 of 32 bytes, wraps the keys that personal data is encrypted with
     */
    @ConfigurationProperties("bangdai.person")
    record Keys(
            @DefaultValue("") String idKey,
            @DefaultValue("") String dataKey) {}

    @Bean
    PersonIds personIds(Keys keys) {
        return new PersonIds(keys.idKey());
    }

    @Bean
    DataKeys dataKeys(Keys keys) {
        return new DataKeys(keys.dataKey());
    }
}
