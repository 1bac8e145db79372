package org.bangdai.pairing.mentor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangdai.pairing.mentor.Origins.Origin;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.programme.Programmes;
import org.bangdai.platform.audit.AuditTrail;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Mentors with what is computed for the reader: criteria by the rules of today, and free seats. */
@Component
class ShowMentors {

    private final Mentors mentors;
    private final Programmes programmes;
    private final Origins origins;
    private final AuditTrail audit;
    private final Clock clock;

    ShowMentors(Mentors mentors, Programmes programmes, Origins origins, AuditTrail audit, Clock clock) {
        this.mentors = mentors;
        this.programmes = programmes;
        this.origins = origins;
        this.audit = audit;
        this.clock = clock;
    }

    record Shown(long version, MentorView mentor) {}

    Mono<Shown> get(Caller by, String mentorId) {
        return mentors.get(by, mentorId).flatMap(it -> view(by, it));
    }

    Mono<Shown> view(Caller by, Stored<Mentor> mentor) {
        return origins.of(by, mentor.id())
                .collectList()
                .flatMap(cameFrom -> views(by, List.of(mentor), cameFrom))
                .map(views -> new Shown(mentor.version(), views.getFirst()));
    }

    Mono<Page<MentorView>> page(Caller by, MentorView.@Nullable State state, PageRequest request) {
        return audit.maskedList(by, "mentors", by.division())
                .then(Mono.defer(() -> mentors.page(by, state == null ? null : state.kind(), request)))
                .flatMap(page -> views(by, page.items(), null).map(views -> new Page<>(views, page.next())));
    }

    private Mono<List<MentorView>> views(Caller by, List<Stored<Mentor>> shown, @Nullable List<Origin> cameFrom) {
        List<String> ids = shown.stream().map(Stored::id).toList();
        Set<String> divisions = shown.stream().map(it -> division(it.state())).collect(Collectors.toSet());
        return Mono.zip(
                        mentors.capacities(ids),
                        mentors.capacities(ids, Mentors.EMERGENCY_SEATS),
                        programmes.inForce(divisions, LocalDate.now(clock)))
                .map(read -> shown.stream()
                        .map(Stored::state)
                        .map(it -> MentorView.of(
                                by,
                                it,
                                Objects.requireNonNull(read.getT3().get(division(it))),
                                read.getT1().get(it.id()),
                                read.getT2().get(it.id()),
                                cameFrom))
                        .toList());
    }

    private static String division(Mentor mentor) {
        return mentor.file().person().division();
    }
}
