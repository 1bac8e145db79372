package org.bangdai.pairing.secondment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.bangdai.pairing.mentee.Mentees;
import org.bangdai.pairing.mentee.SeeMentee;
import org.bangdai.pairing.secondment.SecondmentView.ReceivedView;
import org.bangdai.pairing.secondment.domain.Secondments;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Secondments for those who may know of them. */
@Component
class ShowSecondments {

    private static final Caller SYSTEM = Caller.system("secondments");

    private final SeeMentee see;
    private final Mentees mentees;
    private final SecondmentBook book;
    private final Clock clock;

    ShowSecondments(SeeMentee see, Mentees mentees, SecondmentBook book, Clock clock) {
        this.see = see;
        this.mentees = mentees;
        this.book = book;
        this.clock = clock;
    }

    SecondmentView one(Secondments secondments, String secondmentId) {
        return secondments.postings().stream()
                .filter(it -> it.secondmentId().equals(secondmentId))
                .map(it -> SecondmentView.of(it, LocalDate.now(clock)))
                .findFirst()
                .orElseThrow();
    }

    Mono<Page<SecondmentView>> of(Caller by, String menteeId) {
        LocalDate today = LocalDate.now(clock);
        return see.see(by, menteeId)
                .then(book.find(SYSTEM, menteeId))
                .map(it -> it.state().postings().stream()
                        .map(posting -> SecondmentView.of(posting, today))
                        .toList())
                .defaultIfEmpty(List.of())
                .map(views -> new Page<>(views, null));
    }

    Mono<Page<ReceivedView>> received(Caller by, PageRequest request) {
        String division = HostAccess.division(by);
        return division == null
                ? Mono.just(new Page<>(List.of(), null))
                : book.received(division, request)
                        .flatMap(this::withoutTheErased)
                        .map(page -> new Page<>(
                                page.items().stream()
                                        .flatMap(it -> it.receivedBy(division, LocalDate.now(clock)).stream()
                                                .map(posting -> ReceivedView.of(it, posting)))
                                        .toList(),
                                page.next()));
    }

    private Mono<Page<Secondments>> withoutTheErased(Page<Stored<Secondments>> page) {
        List<String> ids = page.items().stream().map(Stored::id).toList();
        return mentees.findAll(SYSTEM, ids)
                .filter(mentee -> mentee.state().isErased())
                .map(Stored::id)
                .collect(Collectors.toSet())
                .map(erased -> new Page<>(
                        page.items().stream()
                                .filter(it -> !erased.contains(it.id()))
                                .map(Stored::state)
                                .toList(),
                        page.next()));
    }
}
