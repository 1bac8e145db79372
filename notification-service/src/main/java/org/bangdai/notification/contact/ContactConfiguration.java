package org.bangdai.notification.contact;

import org.bangdai.platform.personal.DataKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContactConfiguration {

    /** The service does not start without the key. */
    @Bean
    DataKeys dataKeys(@Value("${bangdai.contacts.data-key}") String key) {
        return new DataKeys(key);
    }
}
