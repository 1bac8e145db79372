package org.bangdai.notification.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.bangdai.notification.delivery.DeliveryEvidence.Evidence;
import org.bangdai.notification.delivery.domain.State;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Roles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Deliveries that were given up, for operators: look, then replay or drop. What they say is not shown. */
@RestController
@RequestMapping("/api/v1/dead-deliveries")
@Roles("operator")
class DeadDeliveryController {

    private static final Logger LOG = LoggerFactory.getLogger(DeadDeliveryController.class);

    /** @param why kept in the service's log */
    record Dropping(@NotBlank @Size(max = 500) String why) {}

    private final DeliveryEvidence evidence;
    private final DeliveryQueue queue;
    private final Clock clock;

    DeadDeliveryController(DeliveryEvidence evidence, DeliveryQueue queue, Clock clock) {
        this.evidence = evidence;
        this.queue = queue;
        this.clock = clock;
    }

    @GetMapping
    Mono<Page<Evidence>> list(PageRequest page) {
        return evidence.inState(State.DEAD, page);
    }

    @PostMapping("/{id}/replay")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> replay(Caller by, @PathVariable String id) {
        return queue.replay(id, clock.instant()).doOnSuccess(done -> LOG.info("{} replays {}", by.actor(), id));
    }

    @PostMapping("/{id}/drop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> drop(Caller by, @PathVariable String id, @Valid @RequestBody Dropping it) {
        return queue.drop(id).doOnSuccess(done -> LOG.warn("{} drops {}: {}", by.actor(), id, it.why()));
    }
}
