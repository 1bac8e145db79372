package org.bangdai.notification.provider;

import java.time.InstantSource;
import java.util.Map;
import org.bangdai.notification.contact.Reach;
import org.bangdai.notification.delivery.domain.Answer;
import org.bangdai.notification.delivery.domain.Channel;
import org.bangdai.notification.provider.RobotDialect.Posting;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The robot of one messenger's group, which mentions the person there. */
final class RobotProvider implements Provider {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ProviderSettings.Robot settings;
    private final RobotDialect dialect;
    private final ProviderHttp http;
    private final InstantSource clock;

    /** @param clock the real one: a signature holds for minutes */
    RobotProvider(ProviderSettings.Robot settings, ProviderHttp http, InstantSource clock) {
        this.settings = settings;
        this.dialect = switch (settings.kind()) {
            case DINGTALK -> new DingTalk();
            case WECOM -> new WeCom();
            case FEISHU -> new Feishu();
        };
        this.http = http;
        this.clock = clock;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public Channel channel() {
        return Channel.ROBOT;
    }

    @Override
    public String division() {
        return settings.division();
    }

    @Override
    public boolean knowsKeys() {
        return false;
    }

    @Override
    public @Nullable String address(Reach reach) {
        Reach.RobotId robot = reach.robot();
        return robot != null && robot.kind().name().equals(settings.kind().name()) ? robot.id() : null;
    }

    @Override
    public Mono<Result> send(Outgoing outgoing) {
        Posting posting = dialect.posting(settings.url(), settings.secret(), outgoing, clock.instant());
        Map<String, String> headers =
                Map.of("Content-Type", "application/json; charset=utf-8", "Idempotency-Key", outgoing.key());
        return http.post(
                new ProviderHttp.Call(posting.url(), headers, JSON.writeValueAsString(posting.body())), this::read);
    }

    private Result read(String answer) {
        try {
            return dialect.read(JSON.readTree(answer));
        } catch (JacksonException unreadable) {
            return Result.of(Answer.UNKNOWN, "HTTP 2xx, unreadable");
        }
    }
}
