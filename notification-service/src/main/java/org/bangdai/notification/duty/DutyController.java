package org.bangdai.notification.duty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
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
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/duties")
class DutyController {

    /** GB/T 2260, GB/T 10114: province, city, county, township, village. */
    private static final String DIVISION = "[0-9]{2}([0-9]{2}([0-9]{2}([0-9]{3}([0-9]{3})?)?)?)?";

    private final AssignDuty assign;
    private final Duties duties;

    DutyController(AssignDuty assign, Duties duties) {
        this.assign = assign;
        this.duties = duties;
    }

    /** Those that may confirm a mentor (联合确定); the organisation department's hear of all else too. */
    enum Department {
        ORGANISATION,
        PUBLICITY,
        DISCIPLINE,
        UNITED_FRONT,
        PERSONNEL,
        AGRICULTURE
    }

    /** @param department none for the organisation department */
    record DutyRequest(
            @NotBlank @Size(max = 64) String personId,
            @NotBlank @Pattern(regexp = DIVISION) String division,
            @Nullable Department department) {

        Duties.Wanted wanted() {
            return new Duties.Wanted(
                    personId,
                    division,
                    department == null || department == Department.ORGANISATION ? null : department.name());
        }
    }

    record DutyView(
            String id,
            String personId,
            String division,
            String department,
            Instant since,
            String by,
            @Nullable Instant until) {

        static DutyView of(Stored<Duty> duty) {
            Duty it = duty.state();
            String department = it.department() == null ? Department.ORGANISATION.name() : it.department();
            return new DutyView(duty.id(), it.personId(), it.division(), department, it.since(), it.by(), it.until());
        }
    }

    @GetMapping
    @Roles("organiser")
    Mono<Page<DutyView>> list(Caller by, PageRequest page) {
        return duties.page(by, page).map(it -> it.map(DutyView::of));
    }

    @PostMapping
    @Roles("organiser")
    Mono<ResponseEntity<DutyView>> begin(Caller by, @Valid @RequestBody DutyRequest request) {
        return assign.begin(by, request.wanted())
                .map(it -> Versioned.created("/api/v1/duties/" + it.id(), it.version(), DutyView.of(it)));
    }

    @PostMapping("/{id}/end")
    @Roles("organiser")
    Mono<ResponseEntity<DutyView>> end(Caller by, @PathVariable String id) {
        return duties.end(by, id).map(it -> Versioned.ok(it.version(), DutyView.of(it)));
    }
}
