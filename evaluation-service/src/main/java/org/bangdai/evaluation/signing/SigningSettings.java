package org.bangdai.evaluation.signing;

import java.time.Clock;
import org.bangdai.platform.personal.DataKeys;
import org.bangdai.platform.signing.Jws;
import org.bangdai.platform.signing.SigningKeys;
import org.bangdai.platform.store.AggregateFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The service's own signature, which frozen assessments carry. */
@Configuration(proxyBeanMethods = false)
class SigningSettings {

    /** @param masterKey base64 of 32 bytes, the same for all replicas; wraps what seals the private keys */
    @Bean
    DataKeys signingDataKeys(@Value("${bangdai.signing.data-key}") String masterKey) {
        return new DataKeys(masterKey);
    }

    @Bean
    SigningKeys signingKeys(AggregateFactory stores, DataKeys dataKeys, Clock clock) {
        return new SigningKeys(stores, "signing-keys", "signing-key", dataKeys, clock);
    }

    @Bean
    Jws jws(SigningKeys keys) {
        return new Jws(keys, JsonMapper.shared());
    }
}
