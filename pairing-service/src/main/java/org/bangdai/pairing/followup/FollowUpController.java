package org.bangdai.pairing.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.bangdai.pairing.followup.domain.FollowUp;
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
@RequestMapping("/api/v1/follow-ups")
@Roles("organiser")
class FollowUpController {

    private final FollowUps followUps;
    private final CloseFollowUp close;

    FollowUpController(FollowUps followUps, CloseFollowUp close) {
        this.followUps = followUps;
        this.close = close;
    }

    enum State {
        OPEN,
        CLOSED
    }

    record DismissalRequest(@NotBlank @Size(max = 500) String reason) {}

    enum Cause {
        POSTINGS_ENDED("任职已全部结束", "All postings have ended"),
        DEPARTED("已离职", "Has left the service"),
        RETIRED("已退休", "Has retired"),
        TRANSFERRED_OUT("已调出", "Was transferred out"),
        /** 帮带效果差: nobody left. */
        POOR_EFFECT("帮带效果持续较差", "The mentor's effect has stayed poor"),
        /** 亲属回避: nobody left. */
        DECLARED_KIN("结对二人已登记为应当回避的亲属", "The two of the pairing were declared kin"),
        /** 回避: nobody left. */
        REPORTING_LINE(
                "结对二人之间已有领导与被领导关系", "One of the two of the pairing is above the other in the reporting line by now");

        private final String zh;
        private final String en;

        Cause(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        static Cause of(FollowUp.Task task) {
            if (task.kinOf() != null) {
                return DECLARED_KIN;
            }
            if (task.inLineWith() != null) {
                return REPORTING_LINE;
            }
            return task.leave() == null
                    ? POOR_EFFECT
                    : switch (task.leave().cause()) {
                        case POSTINGS_ENDED -> POSTINGS_ENDED;
                        case DEPARTED -> DEPARTED;
                        case RETIRED -> RETIRED;
                        case TRANSFERRED_OUT -> TRANSFERRED_OUT;
                    };
        }
    }

    /**
     * @param zh what is to be done
     * @param resource where, below {@code /api/v1}
     * @param cause left out where it is about the caller: who are kin are not told that they were declared to be
     * @param causeZh why, as a sentence; left out with the cause
     * @param since the first day of the leave or of the poor months
     */
    record FollowUpView(
            String id,
            State state,
            FollowUp.Kind kind,
            String zh,
            String en,
            String resource,
            String personId,
            String division,
            @Nullable Cause cause,
            @Nullable String causeZh,
            @Nullable String causeEn,
            @Nullable LocalDate since,
            Instant openedAt,
            @Nullable Boolean dismissed,
            @Nullable String reason) {

        static FollowUpView of(FollowUp followUp, Caller by) {
            FollowUp.Task task = followUp.task();
            boolean own = task.persons().stream().anyMatch(by::is);
            Cause cause = own ? null : Cause.of(task);
            FollowUp.Closed closed = followUp instanceof FollowUp.Closed it ? it : null;
            return new FollowUpView(
                    task.followUpId(),
                    closed == null ? State.OPEN : State.CLOSED,
                    task.kind(),
                    task.kind().zh(),
                    task.kind().en(),
                    resource(task),
                    task.personId(),
                    task.division(),
                    cause,
                    cause == null ? null : cause.zh,
                    cause == null ? null : cause.en,
                    own ? null : since(task),
                    task.openedAt(),
                    closed == null ? null : closed.dismissed(),
                    closed == null || !closed.dismissed() ? null : closed.reason());
        }

        private static @Nullable LocalDate since(FollowUp.Task task) {
            if (task.leave() != null) {
                return task.leave().since();
            }
            return task.poorSince() == null ? null : task.poorSince().atDay(1);
        }

        private static String resource(FollowUp.Task task) {
            return switch (task.kind()) {
                case DECIDE_REMOVAL -> "/mentors/" + task.subjectId();
                case REPAIR_OR_END -> "/pairings/" + task.subjectId();
            };
        }
    }

    @GetMapping
    Mono<Page<FollowUpView>> list(Caller by, PageRequest page, @RequestParam(defaultValue = "OPEN") State state) {
        String kind = switch (state) {
            case OPEN -> FollowUp.Open.class.getSimpleName();
            case CLOSED -> FollowUp.Closed.class.getSimpleName();
        };
        return followUps.page(by, kind, page).map(it -> it.map(followUp -> FollowUpView.of(followUp.state(), by)));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<FollowUpView>> get(Caller by, @PathVariable String id) {
        return answer(by, followUps.get(by, id));
    }

    @PostMapping("/{id}/dismissal")
    Mono<ResponseEntity<FollowUpView>> dismiss(
            Caller by, @PathVariable String id, @Valid @RequestBody DismissalRequest request) {
        return answer(by, close.dismiss(by, id, request.reason()));
    }

    private static Mono<ResponseEntity<FollowUpView>> answer(Caller by, Mono<Stored<FollowUp>> followUp) {
        return followUp.map(it -> Versioned.ok(it.version(), FollowUpView.of(it.state(), by)));
    }
}
