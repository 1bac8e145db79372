package org.bangdai.pairing.registry;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.bangdai.pairing.registry.domain.Posting;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.CommandId;
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
@RequestMapping("/api/v1/postings")
class PostingController {

    private final Postings postings;
    private final EnterPosting enter;

    PostingController(Postings postings, EnterPosting enter) {
        this.postings = postings;
        this.enter = enter;
    }

    record PostingView(
            String id,
            String personId,
            String unitId,
            String division,
            String post,
            boolean heads,
            Set<String> inChargeOf,
            LocalDate from,
            @Nullable LocalDate to) {

        static PostingView of(Posting posting) {
            Posting.Facts it = posting.facts();
            return new PostingView(
                    posting.postingId(),
                    it.personId(),
                    it.unitId(),
                    posting.division(),
                    it.post(),
                    it.heads(),
                    new TreeSet<>(it.inChargeOf()),
                    it.from(),
                    it.to());
        }
    }

    @GetMapping
    @Roles({"organiser", "integrator"})
    Mono<Page<PostingView>> list(
            Caller by,
            PageRequest page,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String unit) {
        return postings.page(by, new Postings.Selection(person, unit), page)
                .map(it -> it.map(posting -> PostingView.of(posting.state())));
    }

    @GetMapping("/{id}")
    @Roles({"organiser", "integrator"})
    Mono<ResponseEntity<PostingView>> get(Caller by, @PathVariable String id) {
        return postings.get(by, id).map(it -> Versioned.ok(it.version(), PostingView.of(it.state())));
    }

    @PostMapping
    @Roles("organiser")
    Mono<ResponseEntity<PostingView>> enter(Caller by, CommandId command, @Valid @RequestBody PostingForm request) {
        return enter.enter(by, command.value(), request.facts())
                .map(it -> Versioned.created("/api/v1/postings/" + it.id(), it.version(), PostingView.of(it.state())));
    }

    @PutMapping("/{id}")
    @Roles("organiser")
    Mono<ResponseEntity<PostingView>> edit(
            Caller by, @PathVariable String id, ExpectedVersion expected, @Valid @RequestBody PostingForm request) {
        return enter.edit(by, id, expected.version(), request.facts())
                .map(it -> Versioned.ok(it.version(), PostingView.of(it.state())));
    }
}
