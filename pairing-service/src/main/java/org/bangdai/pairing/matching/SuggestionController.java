package org.bangdai.pairing.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bangdai.pairing.matching.domain.MentorProfile;
import org.bangdai.pairing.matching.domain.Part;
import org.bangdai.pairing.matching.domain.Pool;
import org.bangdai.pairing.matching.domain.SuggestMentors;
import org.bangdai.pairing.matching.domain.SuggestMentors.Suggestion;
import org.bangdai.pairing.mentee.Mentees;
import org.bangdai.pairing.programme.Programmes;
import org.bangdai.pairing.programme.domain.Programme;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.Roles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/mentees/{id}/suggestions")
class SuggestionController {

    private static final int BEST = 10;

    private final LoadPool load;
    private final Mentees mentees;
    private final Programmes programmes;
    private final Clock clock;

    SuggestionController(LoadPool load, Mentees mentees, Programmes programmes, Clock clock) {
        this.load = load;
        this.mentees = mentees;
        this.programmes = programmes;
        this.clock = clock;
    }

    record SuggestionView(
            String mentorId, String name, String division, int free, int score, Map<Part, Integer> parts) {

        static SuggestionView of(Suggestion suggestion) {
            MentorProfile mentor = suggestion.mentor();
            return new SuggestionView(
                    mentor.id(),
                    mentor.name(),
                    mentor.division(),
                    mentor.free(),
                    suggestion.score(),
                    suggestion.parts());
        }
    }

    record SuggestionsView(String menteeId, String programmeVersion, List<SuggestionView> mentors) {}

    /** The best ten mentors with a free seat now. */
    @GetMapping
    @Roles("organiser")
    Mono<SuggestionsView> suggestions(Caller by, @PathVariable String id) {
        return mentees.get(by, id)
                .flatMap(it -> Mono.zip(
                        load.pool(by, it.state()),
                        programmes.inForce(it.state().person().division(), LocalDate.now(clock)),
                        SuggestionController::view));
    }

    private static SuggestionsView view(Pool pool, Programme rules) {
        List<SuggestionView> best = SuggestMentors.best(pool, rules.matching(), BEST).stream()
                .map(SuggestionView::of)
                .toList();
        return new SuggestionsView(pool.mentees().getFirst().id(), rules.versionId(), best);
    }
}
