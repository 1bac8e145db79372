package org.bangdai.evaluation.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.bangdai.evaluation.review.Draft.Content;
import org.bangdai.evaluation.review.domain.Part;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.ExpectedVersion;
import org.bangdai.platform.web.Roles;
import org.bangdai.platform.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One's own draft of one's own part. */
@RestController
@RequestMapping("/api/v1/reviews/{id}/drafts/{part}")
@Roles({"mentee", "mentor", "appraiser"})
class DraftController {

    private static final int LONGEST = 4000;

    record DraftRequest(
            @Nullable @Size(max = LONGEST) String text,
            @Nullable @Min(1) @Max(5) Integer helpRating,
            @Nullable @Size(max = LONGEST) String helpComment,
            @Nullable @Size(max = LONGEST) String learnt,

            @Nullable @Min(0) @Max(100) @Digits(integer = 3, fraction = 1)
            BigDecimal score) {

        Content content() {
            return new Content(text, helpRating, helpComment, learnt, score);
        }
    }

    private final OwnPart parts;
    private final Drafts drafts;

    DraftController(OwnPart parts, Drafts drafts) {
        this.parts = parts;
        this.drafts = drafts;
    }

    /** Empty, with version 0, before the first is saved. */
    @GetMapping
    Mono<ResponseEntity<Content>> get(Caller by, @PathVariable String id, @PathVariable Part part) {
        return parts.of(by, id, part)
                .flatMap(own -> drafts.find(id, part, own.author()))
                .map(DraftController::answer);
    }

    @PutMapping
    Mono<ResponseEntity<Content>> save(
            Caller by,
            @PathVariable String id,
            @PathVariable Part part,
            ExpectedVersion expected,
            @Valid @RequestBody DraftRequest body) {
        return parts.of(by, id, part)
                .flatMap(own -> drafts.save(
                        new Draft(id, part, own.author(), by.division(), body.content()), expected.version()))
                .map(DraftController::answer);
    }

    private static ResponseEntity<Content> answer(Stored<Content> draft) {
        return Versioned.ok(draft.version(), draft.state());
    }
}
