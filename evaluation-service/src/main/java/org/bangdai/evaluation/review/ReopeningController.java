package org.bangdai.evaluation.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangdai.evaluation.review.ChangeReview.Wish;
import org.bangdai.evaluation.review.domain.Part;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.ProblemException;
import org.bangdai.platform.web.Roles;
import org.bangdai.platform.web.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who may write a part, and write it again. */
@RestController
@RequestMapping("/api/v1/reviews/{id}")
class ReopeningController {

    /** @param until the last day on which it is taken in time */
    record ReopeningRequest(
            @NotNull Part part,
            @NotBlank @Size(max = 500) String reason,
            @NotNull LocalDate until) {}

    /** @param part a comment @param to person id @param until the last day */
    record DelegationRequest(
            @NotNull Part part,
            @NotBlank @Size(max = 64) String to,
            @NotNull LocalDate until) {}

    private final ChangeReview change;

    ReopeningController(ChangeReview change) {
        this.change = change;
    }

    @PostMapping("/reopening")
    @Roles("organiser")
    Mono<ResponseEntity<ReviewView>> reopen(
            Caller by, @PathVariable String id, CommandId command, @Valid @RequestBody ReopeningRequest body) {
        return change.reopen(by, id, command.value(), new Wish(body.part(), body.reason(), body.until()))
                .map(stored -> answer(stored, by));
    }

    @PostMapping("/delegation")
    @Roles("appraiser")
    Mono<ResponseEntity<ReviewView>> delegate(
            Caller by, @PathVariable String id, @Valid @RequestBody DelegationRequest body) {
        if (!body.part().isComment()) {
            return Mono.error(new ProblemException(Problem.of(400, "only-comments-are-delegated")));
        }
        return change.delegate(by, id, body.part(), body.to(), body.until()).map(stored -> answer(stored, by));
    }

    private static ResponseEntity<ReviewView> answer(Stored<Review> stored, Caller by) {
        return Versioned.ok(stored.version(), ReviewView.of(stored.state(), by));
    }
}
