package org.bangdai.notification.provider;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The providers, in their order of preference; none by default. All are explained in {@code application.yaml}.
 *
 * @param callLimit after which a call that has no answer counts as one of unknown outcome
 */
@ConfigurationProperties("bangdai.providers")
record ProviderSettings(
        @DefaultValue("15s") Duration callLimit,
        @DefaultValue List<Mail> email,
        @DefaultValue List<Sms> sms,
        @DefaultValue List<Robot> robot) {

    enum Encryption {
        STARTTLS,
        TLS,
        NONE
    }

    record Mail(
            String name,
            @DefaultValue("") String division,
            @DefaultValue("600") int perMinute,
            String host,
            @DefaultValue("587") int port,
            @DefaultValue("STARTTLS") Encryption encryption,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            String from) {}

    record Sms(
            String name,
            @DefaultValue("") String division,
            @DefaultValue("600") int perMinute,
            @DefaultValue("false") boolean knowsKeys,
            String url,
            @DefaultValue("application/json") String contentType,
            @DefaultValue Map<String, String> headers,
            String body,
            @DefaultValue("") String accepted) {}

    enum RobotKind {
        DINGTALK,
        WECOM,
        FEISHU
    }

    record Robot(
            String name,
            @DefaultValue("") String division,
            @DefaultValue("20") int perMinute,
            RobotKind kind,
            String url,
            @DefaultValue("") String secret) {}
}
