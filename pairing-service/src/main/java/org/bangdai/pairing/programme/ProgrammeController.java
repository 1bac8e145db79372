package org.bangdai.pairing.programme;

import java.util.List;
import org.bangdai.pairing.programme.domain.Programme;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.Roles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/programmes")
class ProgrammeController {

    private final Programmes programmes;

    ProgrammeController(Programmes programmes) {
        this.programmes = programmes;
    }

    /** A version as callers see it: under the id that decisions name. */
    record ProgrammeView(String id, Programme rules) {}

    @GetMapping
    @Roles({"organiser", "confirmer", "mentor", "mentee", "appraiser", "integrator"})
    Mono<Page<ProgrammeView>> list() {
        List<ProgrammeView> views =
                programmes.all().stream().map(ProgrammeController::view).toList();
        return Mono.just(new Page<>(views, null));
    }

    @GetMapping("/{id}")
    @Roles({"organiser", "confirmer", "mentor", "mentee", "appraiser", "integrator"})
    Mono<ProgrammeView> get(@PathVariable String id) {
        return programmes
                .version(id)
                .map(ProgrammeController::view)
                .switchIfEmpty(Mono.error(() -> new NotFoundException("programmes", id)));
    }

    private static ProgrammeView view(Programme programme) {
        return new ProgrammeView(programme.versionId(), programme);
    }
}
