package org.bangdai.pairing.roster;

import java.net.URI;
import java.util.Locale;
import org.bangdai.pairing.roster.RosterFindings.ChangedRow;
import org.bangdai.pairing.roster.RosterView.RowErrorView;
import org.bangdai.pairing.roster.sheet.SheetFault;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.CommandId;
import org.bangdai.platform.web.IdempotentCommands;
import org.bangdai.platform.web.LargeBody;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.ProblemException;
import org.bangdai.platform.web.Roles;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/rosters")
class RosterController {

    private final CheckRoster checks;
    private final CommitRoster commits;
    private final RosterReport report;
    private final IdempotentCommands commands;

    RosterController(CheckRoster checks, CommitRoster commits, RosterReport report, IdempotentCommands commands) {
        this.checks = checks;
        this.commits = commits;
        this.report = report;
        this.commands = commands;
    }

    /** Uploading imports nothing; a dry run is kept for a day only, unless it is committed. */
    @LargeBody
    @Roles("organiser")
    @PostMapping(consumes = {RosterUpload.CSV, RosterUpload.XLSX})
    Mono<ResponseEntity<RosterView>> upload(
            @RequestParam(defaultValue = "false") boolean dryRun,
            Caller by,
            Locale locale,
            ServerWebExchange exchange) {
        return RosterUpload.of(exchange.getRequest())
                .flatMap(upload -> commands.run(
                        exchange,
                        upload.hash(dryRun),
                        RosterView.class,
                        command -> check(by, command, upload, dryRun, locale)));
    }

    /** The template is no roster: whoever asks for it as JSON gets 406. */
    @Roles("organiser")
    @GetMapping("/{id:(?!template$).+}")
    Mono<RosterView> one(@PathVariable String id, Caller by, Locale locale) {
        return report.of(by, id, locale);
    }

    @Roles("organiser")
    @PostMapping("/{id}/commit")
    Mono<ResponseEntity<RosterView>> commit(@PathVariable String id, Caller by, Locale locale) {
        return commits.commit(by, id)
                .flatMap(committed -> report.of(by, committed, locale))
                .map(RosterController::accepted);
    }

    @Roles("organiser")
    @GetMapping(path = "/{id}/errors", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<Page<RowErrorView>> errors(@PathVariable String id, Caller by, PageRequest page, Locale locale) {
        return report.errors(by, id, page, locale);
    }

    @Roles("organiser")
    @GetMapping("/{id}/changes")
    Mono<Page<ChangedRow>> changes(@PathVariable String id, Caller by, PageRequest page) {
        return report.changes(by, id, page);
    }

    private Mono<ResponseEntity<RosterView>> check(
            Caller by, CommandId command, RosterUpload upload, boolean dryRun, Locale locale) {
        return checks.check(by, command.value(), upload.file(), dryRun)
                .flatMap(checked -> report.of(by, checked, locale))
                .map(RosterController::accepted)
                .onErrorMap(SheetFault.class, RosterController::problem);
    }

    private static ResponseEntity<RosterView> accepted(RosterView roster) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/rosters/" + roster.id()))
                .body(roster);
    }

    private static ProblemException problem(SheetFault fault) {
        int status = fault.name().equals("roster-too-large") ? 413 : 422;
        return new ProblemException(
                Problem.of(status, fault.name(), fault.args().toArray()));
    }
}
