package org.bangdai.evaluation.signing;

import org.bangdai.platform.personal.DataKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SigningSettings {

    /** @param masterKey base64 of 32 bytes, the same for all replicas; wraps what seals the private keys */
    @Bean
    DataKeys signingDataKeys(@Value("${bangdai.signing.data-key}") String masterKey) {
        return new DataKeys(masterKey);
    }
}
