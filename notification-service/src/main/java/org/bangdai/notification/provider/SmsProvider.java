package org.bangdai.notification.provider;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.bangdai.notification.contact.Reach;
import org.bangdai.notification.delivery.domain.Answer;
import org.bangdai.notification.delivery.domain.Channel;
import org.bangdai.notification.rule.Language;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** An SMS gateway that takes one HTTP POST for each message, in whatever form its settings describe. */
final class SmsProvider implements Provider {

    private final ProviderSettings.Sms settings;
    private final ProviderHttp http;
    private final Template body;
    private final @Nullable Pattern accepted;

    SmsProvider(ProviderSettings.Sms settings, ProviderHttp http) {
        this.settings = settings;
        this.http = http;
        this.body =
                Mustache.compiler().withEscaper(escaper(settings.contentType())).compile(settings.body());
        // A field that there is not fails the start, not a message.
        filled(new Outgoing("key", "phone", Language.ZH, "title", "body", "url"));
        this.accepted = settings.accepted().isBlank() ? null : Pattern.compile(settings.accepted());
    }

    /** What is put into a form or a JSON text cannot break out of its place. */
    private static Mustache.Escaper escaper(String contentType) {
        if (contentType.startsWith("application/x-www-form-urlencoded")) {
            return value -> URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
        if (contentType.startsWith("application/json")) {
            return SmsProvider::json;
        }
        return Escapers.HTML;
    }

    private static String json(String value) {
        String quoted = JsonMapper.shared().writeValueAsString(value);
        return quoted.substring(1, quoted.length() - 1);
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public String division() {
        return settings.division();
    }

    @Override
    public boolean knowsKeys() {
        return settings.knowsKeys();
    }

    @Override
    public @Nullable String address(Reach reach) {
        return reach.phone();
    }

    @Override
    public Mono<Result> send(Outgoing outgoing) {
        Map<String, String> headers = new HashMap<>(settings.headers());
        headers.put("Content-Type", settings.contentType());
        headers.put("Idempotency-Key", outgoing.key());
        return http.post(new ProviderHttp.Call(settings.url(), headers, filled(outgoing)), this::read);
    }

    private String filled(Outgoing outgoing) {
        return body.execute(Map.of(
                "phone", outgoing.address(),
                "title", outgoing.title(),
                "body", outgoing.body(),
                "url", outgoing.url(),
                "key", outgoing.key()));
    }

    private Result read(String answer) {
        return accepted == null || accepted.matcher(answer).find()
                ? Result.of(Answer.ACCEPTED, "HTTP 2xx")
                : Result.of(Answer.REFUSED, "HTTP 2xx, but not the accepted answer");
    }
}
