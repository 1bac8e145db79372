package org.bangdai.notification.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bangdai.notification.delivery.DeliveryEvidence;
import org.bangdai.notification.delivery.DeliveryEvidence.Evidence;
import org.bangdai.notification.inbox.MessageTrail;
import org.bangdai.notification.inbox.MessageTrails;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.ProblemException;
import org.bangdai.platform.web.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/evidence")
class EvidenceController {

    private static final Duration USUAL = Duration.ofDays(7);

    private final MessageTrails trails;
    private final DeliveryEvidence deliveries;
    private final Clock clock;

    EvidenceController(MessageTrails trails, DeliveryEvidence deliveries, Clock clock) {
        this.trails = trails;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** @param deliveries each with every attempt; of digests that told it too */
    record Proof(MessageTrail message, List<Evidence> deliveries) {}

    /** By one of the three. The newest of a type reach back a week unless {@code from} says otherwise. */
    @GetMapping
    @Roles("operator")
    Mono<Page<Proof>> search(
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String event,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            PageRequest page) {
        if (Stream.of(person, event, type).filter(it -> it != null).count() != 1) {
            return Mono.error(new ProblemException(Problem.of(400, "evidence-of-what")));
        }
        return trails(person, event, type, from, until, page).flatMap(this::proven);
    }

    private Mono<Page<MessageTrail>> trails(
            @Nullable String person,
            @Nullable String event,
            @Nullable String type,
            @Nullable Instant from,
            @Nullable Instant until,
            PageRequest page) {
        if (person != null) {
            return trails.ofPerson(person, page);
        }
        if (event != null) {
            return trails.ofEvent(event, page);
        }
        Instant end = until == null ? clock.instant() : until;
        return trails.ofType(String.valueOf(type), from == null ? end.minus(USUAL) : from, end, page);
    }

    @GetMapping("/{message}")
    @Roles("operator")
    Mono<Proof> one(@PathVariable String message) {
        return trails.find(message)
                .switchIfEmpty(Mono.error(() -> new NotFoundException("message", message)))
                .flatMap(this::proven);
    }

    private Mono<Page<Proof>> proven(Page<MessageTrail> page) {
        return Flux.fromIterable(page.items())
                .flatMapSequential(this::proven, 8)
                .collectList()
                .map(proofs -> new Page<>(proofs, page.next()));
    }

    private Mono<Proof> proven(MessageTrail trail) {
        return Flux.concat(
                        Flux.just(trail.id()), Flux.fromIterable(trail.digests().values()))
                .distinct()
                .concatMap(deliveries::ofMessage)
                .collectList()
                .map(evidence -> new Proof(trail, evidence));
    }
}
