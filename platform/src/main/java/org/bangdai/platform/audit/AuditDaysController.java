package org.bangdai.platform.audit;

import java.time.Instant;
import java.time.LocalDate;
import org.bangdai.platform.audit.VerifyDay.Verification;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Roles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The days that are sealed, and whether their rows are still what was sealed. A seal is of all divisions' rows: it says of others' only whether they are whole. */
@RestController
@RequestMapping("/api/v1/audit/days")
class AuditDaysController {

    /** @param digest covers the day's rows and all days before */
    record DayView(LocalDate day, long rows, String digest, Instant sealedAt) {}

    private final AuditSeals seals;
    private final VerifyDay verify;

    AuditDaysController(AuditSeals seals, VerifyDay verify) {
        this.seals = seals;
        this.verify = verify;
    }

    @GetMapping
    @Roles("auditor")
    Mono<Page<DayView>> days(PageRequest page) {
        return seals.days(page).map(it -> it.map(AuditViews::day));
    }

    @GetMapping("/{day}/verification")
    @Roles("auditor")
    Mono<Verification> verification(Caller by, @PathVariable LocalDate day) {
        return verify.verify(AuditLog.asAuditor(by), day.toString());
    }
}
