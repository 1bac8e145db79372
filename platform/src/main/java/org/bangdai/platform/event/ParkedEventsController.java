package org.bangdai.platform.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.event.ParkedEvents.Parked;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Roles;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Refused events of this service, for operators: look, then replay or skip. */
@RestController
@RequestMapping("/api/v1/parked-events")
class ParkedEventsController {

    /** @param behind how many later events of the subject wait for this one */
    record ParkedView(
            String id,
            String consumer,
            String topic,
            String eventId,
            String type,
            String subject,
            long sequence,
            Instant time,
            String division,
            String actor,
            String reason,
            Instant parkedAt,
            long behind) {

        static ParkedView of(Parked parked) {
            EventMeta meta = parked.meta();
            return new ParkedView(
                    parked.id(),
                    parked.consumer(),
                    parked.topic(),
                    meta.id(),
                    meta.type(),
                    meta.subject(),
                    meta.sequence(),
                    meta.time(),
                    meta.division(),
                    meta.actor(),
                    parked.reason(),
                    parked.parkedAt(),
                    parked.behind());
        }
    }

    /** @param why kept in the service's log */
    record Skipping(@NotBlank @Size(max = 500) String why) {}

    private final ParkedEvents parkedEvents;

    ParkedEventsController(ParkedEvents parkedEvents) {
        this.parkedEvents = parkedEvents;
    }

    @GetMapping
    @Roles("operator")
    Mono<Page<ParkedView>> list(PageRequest page) {
        return parkedEvents.page(page).map(found -> found.map(ParkedView::of));
    }

    @PostMapping("/{id}/replay")
    @Roles("operator")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> replay(Caller by, @PathVariable String id) {
        return parkedEvents.replay(by, id);
    }

    @PostMapping("/{id}/skip")
    @Roles("operator")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> skip(Caller by, @PathVariable String id, @Valid @RequestBody Skipping skipping) {
        return parkedEvents.skip(by, id, skipping.why());
    }
}
