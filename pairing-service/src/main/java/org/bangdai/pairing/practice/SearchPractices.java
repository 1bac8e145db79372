package org.bangdai.pairing.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bangdai.pairing.practice.domain.Practice;
import org.bangdai.pairing.practice.domain.Practice.Approved;
import org.bangdai.pairing.practice.domain.Terms;
import org.bangdai.pairing.practice.domain.Terms.Query;
import org.bangdai.pairing.practice.domain.Terms.Where;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Divisions;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Cursors;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds what was approved for the reader's division or one above. First those that have the text in their title, then those that have it only in their body;
 * among either, the newest first.
 */
@Component
class SearchPractices {

    private static final Caller SYSTEM = Caller.system("practices");

    private final Practices practices;

    SearchPractices(Practices practices) {
        this.practices = practices;
    }

    /** One that the caller works on, or that is shared with their division. */
    Mono<Stored<Practice>> get(Caller by, String practiceId) {
        return practices
                .get(SYSTEM, practiceId)
                .filter(it -> worksOn(by, it.state()) || isShared(by, it.state()))
                .switchIfEmpty(Mono.error(() -> new NotFoundException(Practices.COLLECTION, practiceId)));
    }

    /** Organisers in whose division it lies, and the two of the pairing. */
    static boolean worksOn(Caller by, Practice practice) {
        Set<String> participants = practice.source().participants();
        boolean party = by.person() != null && participants.contains(by.person());
        return (party || by.hasRole("organiser"))
                && by.scope().sees(practice.source().division(), participants);
    }

    private static boolean isShared(Caller by, Practice practice) {
        return practice instanceof Approved approved && approved.isReadIn(by.division());
    }

    Mono<Page<Stored<Practice>>> search(Caller by, Query query, PageRequest request) {
        if (by.division().isBlank()) {
            return Mono.just(new Page<>(List.of(), null));
        }
        List<String> sharedIn = Divisions.containing(by.division());
        PageRequest.Cursor cursor = request.cursor();
        Where from = cursor == null || Where.TITLE.name().equals(cursor.sortValue()) ? Where.TITLE : Where.TEXT;
        Flux<Hit> hits = query.text() == null
                ? hits(query, Where.TITLE, sharedIn, cursor)
                : from == Where.TEXT
                        ? hits(query, Where.TEXT, sharedIn, cursor)
                        : hits(query, Where.TITLE, sharedIn, cursor)
                                .concatWith(Flux.defer(() -> hits(query, Where.TEXT, sharedIn, null)));
        return hits.take(request.limit() + 1L).collectList().map(found -> page(found, request.limit()));
    }

    private record Hit(Stored<Practice> practice, Where where) {}

    private Flux<Hit> hits(Query query, Where where, List<String> sharedIn, PageRequest.@Nullable Cursor cursor) {
        return practices
                .having(Terms.of(query, where), sharedIn, cursor == null ? null : cursor.id())
                .filter(it -> Terms.matches(it.state().content(), query, where))
                .map(it -> new Hit(it, where));
    }

    private static Page<Stored<Practice>> page(List<Hit> found, int limit) {
        List<Stored<Practice>> items = new ArrayList<>();
        found.stream().limit(limit).map(Hit::practice).forEach(items::add);
        if (found.size() <= limit) {
            return new Page<>(items, null);
        }
        Hit last = found.get(limit - 1);
        return new Page<>(
                items,
                Cursors.write(new PageRequest.Cursor(
                        last.where().name(), last.practice().id())));
    }
}
