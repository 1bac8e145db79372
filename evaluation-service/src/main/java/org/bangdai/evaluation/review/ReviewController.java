package org.bangdai.evaluation.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.bangdai.evaluation.review.Reviews.Selection;
import org.bangdai.evaluation.review.domain.Part;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.evaluation.review.domain.Submission;
import org.bangdai.evaluation.review.domain.Submission.Comment;
import org.bangdai.evaluation.review.domain.Submission.SelfAppraisal;
import org.bangdai.evaluation.review.domain.Submission.Statement;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Roles;
import org.bangdai.platform.web.Versioned;
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
@RequestMapping("/api/v1/reviews")
class ReviewController {

    private static final int LONGEST = 4000;

    /** A month, a quarter or a year. */
    private static final String PERIOD = "\\d{4}-(\\d{2}|Q[1-4]|Y)";

    record SelfAppraisalRequest(
            @NotBlank @Size(max = LONGEST) String text,
            @NotNull @Min(1) @Max(5) Integer helpRating,
            @Nullable @Size(max = LONGEST) String helpComment) {}

    record StatementRequest(
            @NotBlank @Size(max = LONGEST) String text,
            @Nullable @Size(max = LONGEST) String learnt,

            @NotNull @Min(0) @Max(100) @Digits(integer = 3, fraction = 1)
            BigDecimal score) {}

    record CommentRequest(
            @NotBlank @Size(max = LONGEST) String text,

            @NotNull @Min(0) @Max(100) @Digits(integer = 3, fraction = 1)
            BigDecimal score) {}

    private final Reviews reviews;
    private final SubmitPart submitPart;

    ReviewController(Reviews reviews, SubmitPart submitPart) {
        this.reviews = reviews;
        this.submitPart = submitPart;
    }

    @GetMapping
    @Roles({"mentee", "mentor", "appraiser", "organiser", "integrator"})
    Mono<Page<ReviewView>> list(
            Caller by,
            @RequestParam(required = false) @Nullable String pairing,
            @RequestParam(required = false) @Nullable ReviewState state,
            @RequestParam(required = false) @Nullable @Pattern(regexp = PERIOD) String period,
            PageRequest page) {
        return reviews.page(by, new Selection(pairing, state, period), page)
                .map(found -> found.map(stored -> ReviewView.of(stored.state(), by)));
    }

    @GetMapping("/{id}")
    @Roles({"mentee", "mentor", "appraiser", "organiser", "integrator"})
    Mono<ResponseEntity<ReviewView>> get(Caller by, @PathVariable String id) {
        return reviews.get(by, id).map(stored -> answer(stored, by));
    }

    @PostMapping("/{id}/self-appraisal")
    @Roles("mentee")
    Mono<ResponseEntity<ReviewView>> selfAppraisal(
            Caller by, @PathVariable String id, @Valid @RequestBody SelfAppraisalRequest body) {
        return submit(by, id, new SelfAppraisal(body.text(), body.helpRating(), body.helpComment()));
    }

    @PostMapping("/{id}/statement")
    @Roles("mentor")
    Mono<ResponseEntity<ReviewView>> statement(
            Caller by, @PathVariable String id, @Valid @RequestBody StatementRequest body) {
        return submit(by, id, new Statement(body.text(), body.learnt(), body.score()));
    }

    @PostMapping("/{id}/comments")
    @Roles("appraiser")
    Mono<ResponseEntity<ReviewView>> comment(
            Caller by, @PathVariable String id, @Valid @RequestBody CommentRequest body) {
        return submit(by, id, new Comment(body.text(), body.score(), Part.LEADER_COMMENT));
    }

    /** 书面点评 of the head of the mentee's unit. */
    @PostMapping("/{id}/unit-comments")
    @Roles("appraiser")
    Mono<ResponseEntity<ReviewView>> unitComment(
            Caller by, @PathVariable String id, @Valid @RequestBody CommentRequest body) {
        return submit(by, id, new Comment(body.text(), body.score(), Part.UNIT_COMMENT));
    }

    private Mono<ResponseEntity<ReviewView>> submit(Caller by, String id, Submission submission) {
        return submitPart.submit(by, id, submission).map(stored -> answer(stored, by));
    }

    private static ResponseEntity<ReviewView> answer(Stored<Review> stored, Caller by) {
        return Versioned.ok(stored.version(), ReviewView.of(stored.state(), by));
    }
}
