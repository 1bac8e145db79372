package org.bangdai.notification.inbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangdai.notification.inbox.DeliverNotices.Addressed;
import org.bangdai.notification.person.Mentions;
import org.bangdai.notification.rule.Audience;
import org.bangdai.notification.rule.Known;
import org.bangdai.notification.rule.NoticeBook;
import org.bangdai.platform.event.BatchHandler.Received;
import org.bangdai.platform.event.EventMeta;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** From events to the inboxes of those whom they concern. May be repeated at will: every message has an id of its own. */
@Component
public class EventNotices {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final NoticeBook book;
    private final Addressees addressees;
    private final DeliverNotices deliver;
    private final Unattended unattended;
    private final Arrivals arrivals;
    private final List<Mentions> mentions;

    EventNotices(
            NoticeBook book,
            Addressees addressees,
            DeliverNotices deliver,
            Unattended unattended,
            Arrivals arrivals,
            List<Mentions> mentions) {
        this.book = book;
        this.addressees = addressees;
        this.deliver = deliver;
        this.unattended = unattended;
        this.arrivals = arrivals;
        this.mentions = mentions;
    }

    /** An event, and what its rules need to know. */
    private record Given(
            EventMeta meta, String json, Map<String, Object> fields, Set<String> persons, Set<Audience> audiences) {

        /** For nobody whom the event does not name but those. */
        Given only(Set<Audience.Kind> kinds) {
            Set<Audience> those = audiences.stream()
                    .filter(each -> each instanceof Audience.OnDuty duty && kinds.contains(duty.kind()))
                    .collect(Collectors.toSet());
            return new Given(meta, json, fields, persons, those);
        }
    }

    private Given given(Received<String> event) {
        EventMeta meta = event.meta();
        Map<String, Object> fields = JSON.readValue(event.event(), FIELDS);
        fields.putIfAbsent("division", meta.division());
        return new Given(
                meta,
                event.event(),
                fields,
                book.personsNamed(meta.type(), fields),
                book.audiences(meta.type(), fields));
    }

    /** What is for organisers or confirmers while none is on duty is kept for them. */
    public Mono<Void> tell(List<Received<String>> events) {
        List<Given> all = events.stream().map(this::given).toList();
        return known(all).flatMap(known -> {
            List<Given> waiting = all.stream()
                    .filter(each -> !own(each, known).missing().isEmpty())
                    .toList();
            return deliver(all, known)
                    .then(Flux.fromIterable(waiting)
                            .concatMap(each -> unattended.keep(
                                    each.json(), each.meta(), own(each, known).missing()))
                            .then());
        });
    }

    /** As {@link #tell} for what has been kept for those; which of them are missing still. The others have been told. */
    Mono<Set<Audience.Kind>> tellAgain(Received<String> event, Set<Audience.Kind> kinds) {
        Given one = given(event).only(kinds);
        return known(List.of(one)).flatMap(known -> deliver(List.of(one), known).thenReturn(known.missing()));
    }

    private Mono<Known> known(List<Given> events) {
        Set<String> persons = new LinkedHashSet<>();
        Set<Audience> audiences = new LinkedHashSet<>();
        for (Given each : events) {
            persons.addAll(each.persons());
            audiences.addAll(each.audiences());
        }
        return addressees.of(persons, audiences);
    }

    private static Known own(Given event, Known known) {
        return known.only(event.persons(), event.audiences());
    }

    private Mono<Void> deliver(List<Given> events, Known known) {
        List<Addressed> notices = new ArrayList<>();
        for (Given each : events) {
            EventMeta meta = each.meta();
            book.notices(meta.type(), each.fields(), own(each, known), meta.time())
                    .forEach(notice -> notices.add(new Addressed(notice, meta)));
        }
        return deliver(notices, known.names());
    }

    private Mono<Void> deliver(List<Addressed> notices, Map<String, String> names) {
        return addressees.erased(receivers(notices)).flatMap(gone -> {
            List<Addressed> there = notices.stream()
                    .filter(each -> !gone.contains(each.notice().person()))
                    .toList();
            return deliver.deliver(there)
                    .doOnNext(message -> arrivals.arrived(message.person(), message.number(), message.id()))
                    .then(Mono.defer(() -> forgetErased(there, names)));
        });
    }

    /** An erasure that began meanwhile may have gone through the inboxes before these messages were in them. */
    private Mono<Void> forgetErased(List<Addressed> told, Map<String, String> names) {
        Set<String> persons = receivers(told);
        told.forEach(each -> persons.addAll(each.notice().named()));
        return addressees
                .erased(persons)
                .flatMapMany(Flux::fromIterable)
                .concatMap(
                        person -> Flux.fromIterable(mentions).concatMap(each -> each.forget(person, names.get(person))))
                .then();
    }

    private static Set<String> receivers(List<Addressed> notices) {
        return notices.stream().map(each -> each.notice().person()).collect(Collectors.toCollection(HashSet::new));
    }
}
