package org.bangdai.pairing.secondment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangdai.pairing.secondment.SecondmentView.ReceivedView;
import org.bangdai.pairing.secondment.domain.Secondments;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.CommandId;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Roles;
import org.bangdai.platform.web.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1")
class SecondmentController {

    private final SecondMentee second;
    private final ShowSecondments show;

    SecondmentController(SecondMentee second, ShowSecondments show) {
        this.second = second;
        this.show = show;
    }

    /** @param division code of the receiving unit's; @param to the last day */
    record SecondmentRequest(
            @NotBlank @Size(max = 100) String unit,
            @NotNull @Pattern(regexp = "\\d{2,12}") String division,
            @NotBlank @Size(max = 100) String post,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {

        Secondments.Wish wish() {
            return new Secondments.Wish(unit, division, post, from, to);
        }
    }

    record ExtensionRequest(@NotNull LocalDate to) {}

    /** @param lastDay yesterday ends it at once */
    record EndRequest(@NotNull LocalDate lastDay) {}

    @PostMapping("/mentees/{menteeId}/secondments")
    @Roles("organiser")
    Mono<ResponseEntity<SecondmentView>> second(
            Caller by,
            CommandId command,
            @PathVariable String menteeId,
            @Valid @RequestBody SecondmentRequest request) {
        return second.second(by, command, menteeId, request.wish())
                .map(it -> Versioned.created(
                        "/api/v1/mentees/" + menteeId + "/secondments",
                        it.version(),
                        show.one(it.state(), command.value())));
    }

    @GetMapping("/mentees/{menteeId}/secondments")
    @Roles({"organiser", "integrator", "mentor", "mentee", "appraiser"})
    Mono<Page<SecondmentView>> list(Caller by, @PathVariable String menteeId) {
        return show.of(by, menteeId);
    }

    /** Who serves in the caller's division today, sent from elsewhere. A page may hold fewer than were asked for. */
    @GetMapping("/secondments")
    @Roles("organiser")
    Mono<Page<ReceivedView>> received(Caller by, PageRequest page) {
        return show.received(by, page);
    }

    @PostMapping("/mentees/{menteeId}/secondments/{id}/extension")
    @Roles("organiser")
    Mono<ResponseEntity<SecondmentView>> extend(
            Caller by,
            @PathVariable String menteeId,
            @PathVariable String id,
            @Valid @RequestBody ExtensionRequest request) {
        return second.extend(by, menteeId, id, request.to())
                .map(it -> Versioned.ok(it.version(), show.one(it.state(), id)));
    }

    @PostMapping("/mentees/{menteeId}/secondments/{id}/end")
    @Roles("organiser")
    Mono<ResponseEntity<SecondmentView>> end(
            Caller by, @PathVariable String menteeId, @PathVariable String id, @Valid @RequestBody EndRequest request) {
        return second.end(by, menteeId, id, request.lastDay())
                .map(it -> Versioned.ok(it.version(), show.one(it.state(), id)));
    }
}
