package org.bangdai.pairing.mentor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bangdai.pairing.mentor.Mentors.Capacity;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.programme.Programmes;
import org.bangdai.pairing.programme.domain.Programme;
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
    private final Clock clock;

    ShowMentors(Mentors mentors, Programmes programmes, Clock clock) {
        this.mentors = mentors;
        this.programmes = programmes;
        this.clock = clock;
    }

    record Shown(long version, MentorView mentor) {}

    Mono<Shown> get(Caller by, String mentorId) {
        return mentors.get(by, mentorId).flatMap(it -> view(by, it));
    }

    Mono<Shown> view(Caller by, Stored<Mentor> mentor) {
        return mentors.capacities(List.of(mentor.id()))
                .map(capacities -> new Shown(mentor.version(), view(by, mentor.state(), capacities)));
    }

    Mono<Page<MentorView>> page(Caller by, MentorView.@Nullable State state, PageRequest request) {
        return mentors.page(by, state == null ? null : state.kind(), request).flatMap(page -> {
            List<String> ids = page.items().stream().map(Stored::id).toList();
            return mentors.capacities(ids).map(capacities -> page.map(it -> view(by, it.state(), capacities)));
        });
    }

    private MentorView view(Caller by, Mentor mentor, Map<String, Capacity> capacities) {
        Programme programme = programmes.inForce(mentor.file().person().division(), LocalDate.now(clock));
        return MentorView.of(by, mentor, programme, capacities.get(mentor.id()));
    }
}
