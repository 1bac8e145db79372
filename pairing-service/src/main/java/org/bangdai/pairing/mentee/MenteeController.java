package org.bangdai.pairing.mentee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bangdai.pairing.mentee.domain.Eligibility;
import org.bangdai.pairing.mentee.domain.Mentee;
import org.bangdai.pairing.programme.Programmes;
import org.bangdai.pairing.programme.domain.Programme;
import org.bangdai.pairing.reference.domain.Field;
import org.bangdai.pairing.roster.domain.MenteeCategory;
import org.bangdai.platform.audit.AuditTrail;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Roles;
import org.bangdai.platform.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/mentees")
class MenteeController {

    private final Mentees mentees;
    private final SeeMentee see;
    private final Programmes programmes;
    private final AuditTrail audit;
    private final Clock clock;

    MenteeController(Mentees mentees, SeeMentee see, Programmes programmes, AuditTrail audit, Clock clock) {
        this.mentees = mentees;
        this.see = see;
        this.programmes = programmes;
        this.audit = audit;
        this.clock = clock;
    }

    record MenteeView(
            String id,
            MenteeCategory category,
            String name,
            String division,
            String unit,
            String post,
            LocalDate serviceSince,
            Set<Field> fields,
            Set<String> dialects,
            String leaderId) {

        static MenteeView of(Mentee mentee) {
            var person = mentee.person();
            return new MenteeView(
                    mentee.id(),
                    mentee.category(),
                    person.name(),
                    person.division(),
                    person.unit(),
                    person.post(),
                    person.serviceSince(),
                    person.fields(),
                    person.dialects(),
                    mentee.leaderId());
        }
    }

    record RuleView(String rule, String zh, String en, boolean passed, Map<String, String> evidence) {}

    record EligibilityView(
            String menteeId, LocalDate asOf, boolean eligible, List<RuleView> rules, String programmeVersion) {}

    @GetMapping
    @Roles({"organiser", "integrator"})
    Mono<Page<MenteeView>> list(
            Caller by,
            PageRequest page,
            @RequestParam(required = false) @Nullable MenteeCategory category,
            @RequestParam(defaultValue = "false") boolean unpaired,
            @RequestParam(required = false) @Nullable String division) {
        return audit.maskedList(by, "mentees", by.division())
                .then(Mono.defer(
                        () -> mentees.page(narrowed(by, division), new Mentees.Selection(category, unpaired), page)))
                .map(it -> it.map(mentee -> MenteeView.of(mentee.state())));
    }

    @GetMapping("/{id}")
    @Roles({"organiser", "integrator", "mentee", "appraiser"})
    Mono<ResponseEntity<MenteeView>> get(Caller by, @PathVariable String id) {
        return see.see(by, id).map(it -> Versioned.ok(it.version(), MenteeView.of(it.mentee())));
    }

    /** As of a day, by the rules in force on it; of today where none is named. */
    @GetMapping("/{id}/eligibility")
    @Roles({"organiser", "integrator", "mentee"})
    Mono<EligibilityView> eligibility(
            Caller by, @PathVariable String id, @RequestParam(required = false) @Nullable LocalDate asOf) {
        LocalDate day = Objects.requireNonNullElseGet(asOf, () -> LocalDate.now(clock));
        return see.see(by, id)
                .map(SeeMentee.Seen::mentee)
                .flatMap(it ->
                        programmes.inForce(it.person().division(), day).map(programme -> view(it, programme, day)));
    }

    /** What the caller sees of that division and those below it; another's is empty, not refused. */
    private static Caller narrowed(Caller by, @Nullable String division) {
        String own = switch (by.scope()) {
            case Scope.Within within -> within.division();
            case Scope.WithinOrOwn either -> either.division();
            case Scope.Everything all -> null;
            case Scope.Own none -> null;
            case Scope.Nothing none -> null;
        };
        if (own == null) {
            return by;
        }
        String asked = division == null ? own : division;
        return by.seeing(asked.startsWith(own) ? new Scope.Within(asked) : new Scope.Nothing());
    }

    private static EligibilityView view(Mentee mentee, Programme programme, LocalDate day) {
        Eligibility eligibility = Eligibility.of(mentee, programme.mentees(), day);
        List<RuleView> rules = eligibility.results().stream()
                .map(it ->
                        new RuleView(it.rule().name(), it.rule().zh(), it.rule().en(), it.passed(), it.evidence()))
                .toList();
        return new EligibilityView(mentee.id(), day, eligibility.eligible(), rules, programme.versionId());
    }
}
