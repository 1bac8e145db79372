package org.bangdai.pairing.certificate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CertificateSettings.Addresses.class)
class CertificateSettings {

    /** @param publicUrl where the world reaches the gateway, without a slash at the end; printed on certificates, so it should last */
    @ConfigurationProperties("bangdai.certificate")
    record Addresses(@DefaultValue("http://localhost:8080") String publicUrl) {

        String verification(String number) {
            return publicUrl + "/api/v1/certificates/" + number + "/verification";
        }
    }
}
