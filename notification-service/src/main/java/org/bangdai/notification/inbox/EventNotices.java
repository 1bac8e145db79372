package org.bangdai.notification.inbox;

import java.util.Map;
import org.bangdai.notification.rule.Known;
import org.bangdai.notification.rule.NoticeBook;
import org.bangdai.platform.event.EventMeta;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** From an event to the inboxes of those whom it concerns. May be repeated at will: every message has an id of its own. */
@Component
public class EventNotices {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final NoticeBook book;
    private final Addressees addressees;
    private final DeliverNotices deliver;
    private final Unattended unattended;
    private final Arrivals arrivals;

    EventNotices(
            NoticeBook book, Addressees addressees, DeliverNotices deliver, Unattended unattended, Arrivals arrivals) {
        this.book = book;
        this.addressees = addressees;
        this.deliver = deliver;
        this.unattended = unattended;
        this.arrivals = arrivals;
    }

    /** What is for organisers while none is on duty is kept for them. */
    public Mono<Void> tell(String json, EventMeta meta) {
        Map<String, Object> fields = fields(json, meta);
        return addressees
                .of(meta.type(), fields)
                .flatMap(known -> deliver(fields, known, meta)
                        .then(Mono.defer(() -> known.isAttended() ? Mono.empty() : unattended.keep(json, meta))));
    }

    /** As {@link #tell} for what has been kept; whether somebody was on duty now. */
    Mono<Boolean> tellAgain(String json, EventMeta meta) {
        Map<String, Object> fields = fields(json, meta);
        return addressees
                .of(meta.type(), fields)
                .flatMap(known ->
                        known.isAttended() ? deliver(fields, known, meta).thenReturn(true) : Mono.just(false));
    }

    private static Map<String, Object> fields(String json, EventMeta meta) {
        Map<String, Object> fields = JSON.readValue(json, FIELDS);
        fields.putIfAbsent("division", meta.division());
        return fields;
    }

    private Mono<Void> deliver(Map<String, Object> fields, Known known, EventMeta meta) {
        return deliver.deliver(book.notices(meta.type(), fields, known, meta.time()), meta)
                .doOnNext(message -> arrivals.arrived(message.person(), message.number()))
                .then();
    }
}
