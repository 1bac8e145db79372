package org.bangdai.platform.audit;

import java.time.Instant;
import java.util.List;
import org.bangdai.platform.audit.AuditLog.Wanted;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who changed what, and who read personal data in clear, for auditors. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {

    /** @param action the event's type @param trace W3C trace context of the command */
    record ChangeView(
            String id,
            Instant at,
            String actor,
            String action,
            String subject,
            String division,
            @Nullable String trace) {}

    /** @param action {@code unmasked-read} or {@code masked-list} @param ids whose data was shown in clear */
    record ReadView(
            String id,
            Instant at,
            String actor,
            String client,
            String action,
            String resource,
            List<String> ids,
            String division) {}

    private final AuditLog changes;
    private final AuditLog reads;

    AuditController(AuditLog changes, AuditLog reads) {
        this.changes = changes;
        this.reads = reads;
    }

    @GetMapping
    @Roles("auditor")
    Mono<Page<ChangeView>> changes(
            Caller by,
            PageRequest page,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String actor) {
        return changes.page(by, new Wanted(from, to, actor), page).map(found -> found.map(AuditViews::change));
    }

    @GetMapping("/reads")
    @Roles("auditor")
    Mono<Page<ReadView>> reads(
            Caller by,
            PageRequest page,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String actor) {
        return reads.page(by, new Wanted(from, to, actor), page).map(found -> found.map(AuditViews::read));
    }
}
