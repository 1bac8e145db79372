package org.bangdai.pairing.practice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.bangdai.pairing.practice.domain.Content;
import org.bangdai.pairing.practice.domain.Practice;
import org.bangdai.pairing.practice.domain.Terms;
import org.bangdai.pairing.practice.domain.Words;
import org.bangdai.pairing.reference.domain.Field;
import org.bangdai.pairing.reference.domain.Method;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.bangdai.platform.web.ExpectedVersion;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.Problem.InputError;
import org.bangdai.platform.web.ProblemException;
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
@RequestMapping("/api/v1/practices")
class PracticeController {

    private final WritePractice write;
    private final JudgePractice judge;
    private final SearchPractices search;
    private final Practices practices;

    PracticeController(WritePractice write, JudgePractice judge, SearchPractices search, Practices practices) {
        this.write = write;
        this.judge = judge;
        this.search = search;
        this.practices = practices;
    }

    record DraftRequest(
            @NotBlank @Size(max = 64) String activityId,
            @NotBlank @Size(max = 100) String title,
            @NotNull Field field,
            @NotBlank @Size(max = 4000) String text) {

        Content content() {
            return new Content(title, field, text);
        }
    }

    record EditRequest(
            @NotBlank @Size(max = 100) String title,
            @NotNull Field field,
            @NotBlank @Size(max = 4000) String text) {

        Content content() {
            return new Content(title, field, text);
        }
    }

    record ReasonRequest(@NotBlank @Size(max = 500) String reason) {}

    /** The library: what is approved for the caller's division or one above. */
    @GetMapping
    @Roles({"organiser", "confirmer", "mentor", "mentee", "appraiser", "integrator"})
    Mono<Page<PracticeView>> search(
            Caller by,
            PageRequest page,
            @RequestParam(required = false) @Nullable Method method,
            @RequestParam(required = false) @Nullable Field field,
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String q) {
        return search.search(by, new Terms.Query(sought(q), method, field, division), page)
                .map(it -> it.map(practice -> PracticeView.shared(practice.state())));
    }

    private static @Nullable String sought(@Nullable String q) {
        if (q == null) {
            return null;
        }
        if (q.length() > 100 || !Words.isSearchable(q)) {
            throw new ProblemException(Problem.of(400, "invalid-input")
                    .withErrors(List.of(new InputError("?q", "query-length", List.of(Words.SHORTEST, 100)))));
        }
        return q;
    }

    /** What is being worked on, in the caller's scope. */
    @GetMapping("/work")
    @Roles({"organiser", "mentor", "mentee"})
    Mono<Page<PracticeView>> work(Caller by, PageRequest page, @RequestParam PracticeView.State state) {
        return practices
                .page(by, state.kind(), page)
                .map(it -> it.map(practice -> PracticeView.full(practice.state())));
    }

    @GetMapping("/{id}")
    @Roles({"organiser", "confirmer", "mentor", "mentee", "appraiser", "integrator"})
    Mono<ResponseEntity<PracticeView>> get(Caller by, @PathVariable String id) {
        return search.get(by, id)
                .map(it -> Versioned.ok(
                        it.version(),
                        SearchPractices.worksOn(by, it.state())
                                ? PracticeView.full(it.state())
                                : PracticeView.shared(it.state())));
    }

    @PostMapping
    @Roles({"organiser", "mentor", "mentee"})
    Mono<ResponseEntity<PracticeView>> draft(Caller by, CommandId command, @Valid @RequestBody DraftRequest request) {
        return write.draft(by, command, request.activityId(), request.content())
                .map(it ->
                        Versioned.created("/api/v1/practices/" + it.id(), it.version(), PracticeView.full(it.state())));
    }

    @PutMapping("/{id}")
    @Roles({"organiser", "mentor", "mentee"})
    Mono<ResponseEntity<PracticeView>> edit(
            Caller by, @PathVariable String id, ExpectedVersion expected, @Valid @RequestBody EditRequest request) {
        return answer(write.edit(by, id, expected.version(), request.content()));
    }

    @PostMapping("/{id}/submission")
    @Roles({"organiser", "mentor", "mentee"})
    Mono<ResponseEntity<PracticeView>> submit(Caller by, @PathVariable String id) {
        return answer(write.submit(by, id));
    }

    @PostMapping("/{id}/approval")
    @Roles("organiser")
    Mono<ResponseEntity<PracticeView>> approve(Caller by, @PathVariable String id) {
        return answer(judge.approve(by, id));
    }

    @PostMapping("/{id}/return")
    @Roles("organiser")
    Mono<ResponseEntity<PracticeView>> giveBack(
            Caller by, @PathVariable String id, @Valid @RequestBody ReasonRequest request) {
        return answer(judge.giveBack(by, id, request.reason()));
    }

    /** For the whole of the organiser's division. */
    @PostMapping("/{id}/sharing")
    @Roles("organiser")
    Mono<ResponseEntity<PracticeView>> share(Caller by, @PathVariable String id) {
        return answer(judge.share(by, id));
    }

    @PostMapping("/{id}/withdrawal")
    @Roles({"organiser", "mentor", "mentee"})
    Mono<ResponseEntity<PracticeView>> withdraw(
            Caller by, @PathVariable String id, @Valid @RequestBody ReasonRequest request) {
        return answer(write.withdraw(by, id, request.reason()));
    }

    private static Mono<ResponseEntity<PracticeView>> answer(Mono<Stored<Practice>> practice) {
        return practice.map(it -> Versioned.ok(it.version(), PracticeView.full(it.state())));
    }
}
