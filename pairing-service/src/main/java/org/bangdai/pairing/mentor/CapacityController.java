package org.bangdai.pairing.mentor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.CommandId;
import org.bangdai.platform.web.Roles;
import org.bangdai.platform.web.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/mentors/{id}/capacity")
class CapacityController {

    private final ChangeCapacity change;
    private final ShowMentors show;

    CapacityController(ChangeCapacity change, ShowMentors show) {
        this.change = change;
        this.show = show;
    }

    record CapacityRequest(@NotNull @Min(0) @Max(50) Integer capacity) {}

    @PostMapping
    @Roles("organiser")
    Mono<ResponseEntity<MentorView>> change(
            Caller by, @PathVariable String id, CommandId command, @Valid @RequestBody CapacityRequest request) {
        return change.change(by, id, command, request.capacity())
                .flatMap(mentor -> show.view(by, mentor))
                .map(it -> Versioned.ok(it.version(), it.mentor()));
    }
}
