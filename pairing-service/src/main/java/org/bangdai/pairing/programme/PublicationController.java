package org.bangdai.pairing.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.bangdai.pairing.programme.ProgrammeViews.VersionView;
import org.bangdai.pairing.programme.domain.Publication;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.CommandId;
import org.bangdai.platform.web.Roles;
import org.bangdai.platform.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/programmes")
@Roles("organiser")
class PublicationController {

    private final PublishProgramme publish;

    PublicationController(PublishProgramme publish) {
        this.publish = publish;
    }

    /** @param nameEn the Chinese name where it is left out @param rules what differs from what is inherited */
    record PublicationRequest(
            @NotBlank @Size(max = 12) String division,
            @NotBlank @Size(max = 100) String name,
            @Nullable @Size(max = 200) String nameEn,
            @NotNull LocalDate effectiveFrom,
            @NotNull @Valid RulesRequest rules) {

        Publication by(CommandId command) {
            return new Publication(
                    division,
                    name,
                    Objects.requireNonNullElse(nameEn, name),
                    effectiveFrom,
                    rules.given(),
                    command.value());
        }
    }

    record WithdrawalRequest(@NotBlank @Size(max = 500) String reason) {}

    @PostMapping
    Mono<ResponseEntity<VersionView>> publish(
            Caller by, CommandId command, @Valid @RequestBody PublicationRequest request) {
        return publish.publish(by, request.by(command))
                .map(it ->
                        Versioned.created("/api/v1/programmes/" + it.id(), it.version(), VersionView.of(it.state())));
    }

    @PostMapping("/{id}/withdrawal")
    Mono<ResponseEntity<VersionView>> withdraw(
            Caller by, @PathVariable String id, @Valid @RequestBody WithdrawalRequest request) {
        return publish.withdraw(by, id, request.reason())
                .map(it -> Versioned.ok(it.version(), VersionView.of(it.state())));
    }
}
