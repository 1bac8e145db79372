package org.bangdai.pairing.personal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.personal.domain.Erasure;
import org.bangdai.pairing.personal.domain.LegalHold;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.bangdai.platform.web.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1")
class ErasureController {

    private final ErasePerson erase;
    private final Erasures erasures;
    private final LegalHolds holds;
    private final Persons persons;
    private final Clock clock;

    ErasureController(ErasePerson erase, Erasures erasures, LegalHolds holds, Persons persons, Clock clock) {
        this.erase = erase;
        this.erasures = erasures;
        this.holds = holds;
        this.persons = persons;
        this.clock = clock;
    }

    record ErasureRequest(
            @NotBlank @Size(max = 64) String personId,
            @NotBlank @Size(max = 500) String reason) {}

    record HoldRequest(@NotBlank @Size(max = 500) String reason) {}

    enum State {
        RUNNING,
        DONE
    }

    /** @param pass of {@code passes}; the second follows a few seconds after the first @param done places that this pass has been through */
    record ErasureView(
            String id,
            String personId,
            State state,
            String reason,
            Instant requestedAt,
            int pass,
            int passes,
            List<String> done,
            @Nullable Instant doneAt) {

        static ErasureView of(Stored<Erasure> stored) {
            Erasure it = stored.state();
            return new ErasureView(
                    it.erasureId(),
                    it.personId(),
                    it.doneAt() == null ? State.RUNNING : State.DONE,
                    it.reason(),
                    it.at(),
                    it.pass(),
                    Erasure.PASSES,
                    it.done(),
                    it.doneAt());
        }
    }

    /** @param stands whether it keeps the person from being erased */
    record HoldView(
            String personId,
            String reason,
            Instant at,
            boolean stands,
            @Nullable Instant endedAt) {

        static HoldView of(Stored<LegalHold> stored) {
            LegalHold it = stored.state();
            return new HoldView(it.personId(), it.reason(), it.at(), it.stands(), it.endedAt());
        }
    }

    @PostMapping("/erasures")
    @Roles("organiser")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<ErasureView> erase(Caller by, CommandId command, @Valid @RequestBody ErasureRequest request) {
        return erase.erase(by, command, request.personId(), request.reason()).map(ErasureView::of);
    }

    @GetMapping("/erasures/{id}")
    @Roles("organiser")
    Mono<ErasureView> progress(Caller by, @PathVariable String id) {
        return erasures.get(by, id).map(ErasureView::of);
    }

    /** Nothing of the person is erased until it ends. */
    @PostMapping("/persons/{id}/legal-hold")
    @Roles("organiser")
    Mono<HoldView> hold(Caller by, @PathVariable String id, @Valid @RequestBody HoldRequest request) {
        return persons.find(by, id)
                .switchIfEmpty(Mono.error(() -> new NotFoundException("persons", id)))
                .map(it -> new LegalHold(id, it.division(), request.reason(), by.actor(), clock.instant(), null))
                .flatMap(hold -> holds.place(by, hold))
                .map(HoldView::of);
    }

    @PostMapping("/persons/{id}/legal-hold/end")
    @Roles("organiser")
    Mono<HoldView> end(Caller by, @PathVariable String id) {
        return holds.end(by, id, clock.instant()).map(HoldView::of);
    }
}
