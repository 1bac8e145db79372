package org.bangdai.notification.inbox;

import java.util.Map;
import org.bangdai.notification.person.PersonNames;
import org.bangdai.notification.rule.NoticeBook;
import org.bangdai.platform.event.EventMeta;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** From an event to the inboxes of those whom it concerns. May be repeated at will: every message has an id of its own. */
@Component
class EventNotices {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final NoticeBook book;
    private final PersonNames names;
    private final Inbox inbox;
    private final Arrivals arrivals;

    EventNotices(NoticeBook book, PersonNames names, Inbox inbox, Arrivals arrivals) {
        this.book = book;
        this.names = names;
        this.inbox = inbox;
        this.arrivals = arrivals;
    }

    Mono<Void> tell(String json, EventMeta meta) {
        Map<String, Object> fields = JSON.readValue(json, FIELDS);
        return names.of(book.personsNamed(meta.type(), fields))
                .flatMapIterable(known -> book.notices(meta.type(), fields, known, meta.time()))
                .concatMap(notice ->
                        inbox.deliver(notice, meta).doOnNext(number -> arrivals.arrived(notice.person(), number)))
                .then();
    }
}
