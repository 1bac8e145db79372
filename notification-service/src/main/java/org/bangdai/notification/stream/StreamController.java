package org.bangdai.notification.stream;

import static org.bangdai.notification.inbox.Receivers.APPRAISER;
import static org.bangdai.notification.inbox.Receivers.CONFIRMER;
import static org.bangdai.notification.inbox.Receivers.MENTEE;
import static org.bangdai.notification.inbox.Receivers.MENTOR;
import static org.bangdai.notification.inbox.Receivers.ORGANISER;

import org.bangdai.notification.inbox.Item;
import org.bangdai.notification.inbox.Receivers;
import org.bangdai.notification.rule.Language;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

@RestController
class StreamController {

    private final MessageStream stream;

    StreamController(MessageStream stream) {
        this.stream = stream;
    }

    @GetMapping(path = "/api/v1/notifications/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Roles({MENTEE, MENTOR, APPRAISER, ORGANISER, CONFIRMER})
    ResponseEntity<Flux<ServerSentEvent<Item>>> stream(
            Caller by,
            JwtAuthenticationToken token,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        Flux<ServerSentEvent<Item>> events = stream.of(
                Receivers.person(by),
                LastEventId.read(lastEventId),
                Language.preferred(languages),
                token.getToken().getExpiresAt());
        return ResponseEntity.ok().header("X-Accel-Buffering", "no").body(events);
    }
}
