package org.bangdai.pairing.certificate;

import java.time.Clock;
import org.bangdai.platform.personal.DataKeys;
import org.bangdai.platform.signing.Jws;
import org.bangdai.platform.signing.SigningKeys;
import org.bangdai.platform.store.AggregateFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The service's own signature, which certificates and exported archives carry. */
@Configuration(proxyBeanMethods = false)
class CertificateKeys {

    @Bean
    SigningKeys signingKeys(AggregateFactory stores, DataKeys dataKeys, Clock clock) {
        return new SigningKeys(stores, "certificateKeys", "certificate-key", dataKeys, clock);
    }

    @Bean
    Jws jws(SigningKeys keys, JsonMapper json) {
        return new Jws(keys, json);
    }
}
