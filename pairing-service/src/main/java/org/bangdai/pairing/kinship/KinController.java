package org.bangdai.pairing.kinship;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.bangdai.pairing.kinship.domain.Kinship;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
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

/** Confidential: of organisers alone, also where the person is somebody who may read everything else about themselves. */
@RestController
@RequestMapping("/api/v1/persons/{personId}/kin")
class KinController {

    private final DeclareKin declare;

    KinController(DeclareKin declare) {
        this.declare = declare;
    }

    /** @param personId the other person's */
    record KinRequest(
            @NotBlank @Size(max = 64) String personId,
            @NotNull Kinship.Degree degree) {}

    record WithdrawalRequest(@NotBlank @Size(max = 500) String reason) {}

    /** @param personId the other person's */
    record KinView(
            String id,
            String personId,
            Kinship.Degree degree,
            String declaredBy,
            Instant declaredAt,
            boolean withdrawn) {

        static KinView of(Kinship kinship, String personId) {
            return new KinView(
                    kinship.kinId(),
                    kinship.otherThan(personId),
                    kinship.degree(),
                    kinship.declared().by(),
                    kinship.declared().at(),
                    kinship.withdrawn() != null);
        }
    }

    /** All that stand: few enough for one page. */
    @GetMapping
    @Roles("organiser")
    Mono<Page<KinView>> list(Caller by, @PathVariable String personId) {
        return declare.of(by, personId)
                .map(it -> KinView.of(it, personId))
                .collectList()
                .map((List<KinView> all) -> new Page<>(all, null));
    }

    @PostMapping
    @Roles("organiser")
    Mono<ResponseEntity<KinView>> declare(
            Caller by, @PathVariable String personId, @Valid @RequestBody KinRequest request) {
        return declare.declare(by, personId, request.personId(), request.degree())
                .map(it -> Versioned.created(
                        "/api/v1/persons/" + personId + "/kin", it.version(), KinView.of(it.state(), personId)));
    }

    @PostMapping("/{kinId}/withdrawal")
    @Roles("organiser")
    Mono<ResponseEntity<KinView>> withdraw(
            Caller by,
            @PathVariable String personId,
            @PathVariable String kinId,
            @Valid @RequestBody WithdrawalRequest request) {
        Mono<Stored<Kinship>> withdrawn = declare.withdraw(by, personId, kinId, request.reason());
        return withdrawn.map(it -> Versioned.ok(it.version(), KinView.of(it.state(), personId)));
    }
}
