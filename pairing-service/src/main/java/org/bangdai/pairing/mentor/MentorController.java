package org.bangdai.pairing.mentor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.bangdai.pairing.mentor.NominateMentor.Recommendation;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.reference.domain.Competence;
import org.bangdai.pairing.roster.domain.MentorFacts;
import org.bangdai.pairing.roster.domain.MentorTrack;
import org.bangdai.pairing.roster.domain.ProfessionalTitle;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.ExpectedVersion;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Roles;
import org.bangdai.platform.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/mentors")
class MentorController {

    private final NominateMentor nominate;
    private final ConfirmMentor confirm;
    private final ShowMentors show;

    MentorController(NominateMentor nominate, ConfirmMentor confirm, ShowMentors show) {
        this.nominate = nominate;
        this.confirm = confirm;
        this.show = show;
    }

    /** @param capacity null where the programme's holds; @param strengths null to leave them as they are */
    record NominationRequest(
            @NotBlank @Size(max = 64) String personId,
            @NotNull MentorTrack track,
            @Min(0) @Max(60) int grassrootsYears,
            boolean heldLeadingPost,
            boolean steppedBack,
            @NotNull ProfessionalTitle title,
            @Nullable @Min(1) @Max(10) Integer capacity,
            @Nullable @Size(max = 14) Set<@NotNull Competence> strengths,
            @Nullable @Size(max = 100) String talentList,

            @NotBlank @Size(max = 500) String reason,
            @Nullable @Valid RecommendationRequest recommended) {

        MentorFacts facts() {
            return new MentorFacts(
                    track, grassrootsYears, heldLeadingPost, steppedBack, title, capacity, strengths, talentList);
        }
    }

    /** 群众推荐, as an organiser records it. @param recommenders person ids */
    record RecommendationRequest(
            @NotNull @Size(min = 1, max = 200) List<@NotBlank @Size(max = 64) String> recommenders,
            boolean confidential) {}

    /** What the departments sign. @param capacity null where the programme's holds; @param strengths null to leave them as they are */
    record FactsRequest(
            @NotNull MentorTrack track,
            @Min(0) @Max(60) int grassrootsYears,
            boolean heldLeadingPost,
            boolean steppedBack,
            @NotNull ProfessionalTitle title,
            @Nullable @Min(1) @Max(10) Integer capacity,
            @Nullable @Size(max = 14) Set<@NotNull Competence> strengths,
            @Nullable @Size(max = 100) String talentList) {

        MentorFacts facts() {
            return new MentorFacts(
                    track, grassrootsYears, heldLeadingPost, steppedBack, title, capacity, strengths, talentList);
        }
    }

    enum Verdict {
        CONFIRM,
        REJECT
    }

    /** @param reason needed to reject */
    record ConfirmationRequest(
            @Min(1) int fileVersion,
            @NotNull Verdict decision,
            @Nullable @Size(max = 500) String reason) {}

    @PostMapping
    @Roles({"organiser", "mentor", "mentee"})
    Mono<ResponseEntity<MentorView>> nominate(Caller by, @Valid @RequestBody NominationRequest request) {
        return nominate.nominate(by, request.personId(), request.facts(), request.reason(), recommendation(request))
                .flatMap(it -> show.view(by, it))
                .map(it -> Versioned.created("/api/v1/mentors/" + it.mentor().id(), it.version(), it.mentor()));
    }

    @GetMapping
    @Roles({"organiser", "confirmer", "integrator"})
    Mono<Page<MentorView>> list(
            Caller by, PageRequest page, @RequestParam(required = false) MentorView.@Nullable State state) {
        return show.page(by, state, page);
    }

    @GetMapping("/{id}")
    @Roles({"organiser", "confirmer", "integrator", "mentor"})
    Mono<ResponseEntity<MentorView>> get(Caller by, @PathVariable String id) {
        return answer(show.get(by, id));
    }

    /** Corrects a file; what changes voids the departments' signatures. */
    @PutMapping("/{id}")
    @Roles("organiser")
    Mono<ResponseEntity<MentorView>> edit(
            Caller by, @PathVariable String id, ExpectedVersion expected, @Valid @RequestBody FactsRequest request) {
        return answer(nominate.edit(by, id, expected.version(), request.facts()).flatMap(it -> show.view(by, it)));
    }

    @PostMapping("/{id}/confirmations")
    @Roles({"organiser", "confirmer"})
    Mono<ResponseEntity<MentorView>> confirm(
            Caller by, @PathVariable String id, @Valid @RequestBody ConfirmationRequest request) {
        return answer(decided(by, id, request).flatMap(it -> show.view(by, it)));
    }

    private static @Nullable Recommendation recommendation(NominationRequest request) {
        RecommendationRequest recommended = request.recommended();
        return recommended == null ? null : new Recommendation(recommended.recommenders(), recommended.confidential());
    }

    private Mono<Stored<Mentor>> decided(Caller by, String id, ConfirmationRequest request) {
        return switch (request.decision()) {
            case CONFIRM -> confirm.confirm(by, id, request.fileVersion());
            case REJECT -> confirm.reject(by, id, request.fileVersion(), MentorProblems.reason(request.reason()));
        };
    }

    private static Mono<ResponseEntity<MentorView>> answer(Mono<ShowMentors.Shown> shown) {
        return shown.map(it -> Versioned.ok(it.version(), it.mentor()));
    }
}
