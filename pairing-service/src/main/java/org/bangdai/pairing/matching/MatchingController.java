package org.bangdai.pairing.matching;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangdai.pairing.matching.CompareMatchings.ComparisonView;
import org.bangdai.pairing.matching.ShowMatchings.ProposalView;
import org.bangdai.pairing.matching.ShowMatchings.UnpairedView;
import org.bangdai.pairing.matching.domain.Matching;
import org.bangdai.pairing.matching.domain.Wish;
import org.bangdai.pairing.matching.domain.Wishes;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/matchings")
class MatchingController {

    private static final String ID = "[0-9A-Za-z-]{1,64}";

    private final WishedPersons persons;
    private final RunMatching run;
    private final ApproveMatching approve;
    private final ShowMatchings show;
    private final CompareMatchings compare;

    MatchingController(
            WishedPersons persons,
            RunMatching run,
            ApproveMatching approve,
            ShowMatchings show,
            CompareMatchings compare) {
        this.persons = persons;
        this.run = run;
        this.approve = approve;
        this.show = show;
        this.compare = compare;
    }

    record PairRequest(
            @NotBlank @Size(max = 64) String mentorId,
            @NotBlank @Size(max = 64) String menteeId) {

        Wish wish() {
            return new Wish(mentorId, menteeId);
        }
    }

    /** What if; each may be left out. @param capacities seats in all by mentor id; @param basedOn an earlier run whose wishes hold as well */
    record MatchingRequest(
            @Nullable @Size(max = 500) List<@NotNull @Valid PairRequest> lock,
            @Nullable @Size(max = 500) List<@NotNull @Valid PairRequest> forbid,

            @Nullable @Size(max = 500) Map<@Pattern(regexp = ID) String, @NotNull @Min(0) @Max(100) Integer> capacities,

            @Nullable Boolean acrossCounties,

            @Nullable @Size(max = 64) String basedOn) {

        Wishes wishes() {
            return new Wishes(
                    MatchingController.wishes(lock),
                    MatchingController.wishes(forbid),
                    Objects.requireNonNullElse(capacities, Map.of()),
                    acrossCounties);
        }
    }

    /** @param pairs of the proposals; all where it is left out */
    record ApprovalRequest(
            @Nullable @Size(min = 1, max = 1000) List<@NotNull @Valid PairRequest> pairs) {}

    @PostMapping
    @Roles("organiser")
    Mono<ResponseEntity<MatchingView>> request(
            Caller by, CommandId command, @Valid @RequestBody MatchingRequest request) {
        Wishes wishes = request.wishes();
        return persons.known(by, wishes)
                .then(Mono.defer(() -> accepted(run.request(by, command, wishes, request.basedOn()))));
    }

    @GetMapping("/{id}")
    @Roles("organiser")
    Mono<MatchingView> get(Caller by, @PathVariable String id) {
        return show.get(by, id);
    }

    @GetMapping("/{id}/proposals")
    @Roles("organiser")
    Mono<Page<ProposalView>> proposals(Caller by, @PathVariable String id, PageRequest page) {
        return show.proposals(by, id, page);
    }

    @GetMapping("/{id}/unpaired")
    @Roles("organiser")
    Mono<Page<UnpairedView>> unpaired(Caller by, @PathVariable String id, PageRequest page) {
        return show.unpaired(by, id, page);
    }

    /** What the run brings that the other does not, mentee by mentee. */
    @GetMapping("/{id}/comparison")
    @Roles("organiser")
    Mono<ComparisonView> comparison(
            Caller by, @PathVariable String id, @RequestParam("with") String other, PageRequest page) {
        return compare.compare(by, id, other, page);
    }

    @PostMapping("/{id}/cancellation")
    @Roles("organiser")
    Mono<MatchingView> cancel(Caller by, @PathVariable String id) {
        return run.cancel(by, id).flatMap(show::view);
    }

    @PostMapping("/{id}/approval")
    @Roles("organiser")
    Mono<ResponseEntity<MatchingView>> approve(
            Caller by, CommandId command, @PathVariable String id, @Valid @RequestBody ApprovalRequest request) {
        List<PairRequest> pairs = request.pairs();
        return accepted(approve.approve(by, command, id, pairs == null ? null : wishes(pairs)));
    }

    private Mono<ResponseEntity<MatchingView>> accepted(Mono<Stored<Matching>> matching) {
        return matching.flatMap(show::view)
                .map(view -> ResponseEntity.accepted()
                        .location(URI.create("/api/v1/matchings/" + view.id()))
                        .body(view));
    }

    private static List<Wish> wishes(@Nullable List<PairRequest> pairs) {
        return pairs == null ? List.of() : pairs.stream().map(PairRequest::wish).toList();
    }
}
