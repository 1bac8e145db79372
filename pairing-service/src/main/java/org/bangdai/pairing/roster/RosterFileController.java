package org.bangdai.pairing.roster;

import java.util.List;
import java.util.Locale;
import org.bangdai.pairing.roster.sheet.RosterFile;
import org.bangdai.pairing.roster.sheet.RosterTemplate;
import org.bangdai.pairing.roster.sheet.WrittenSheet;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.Roles;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What organisers open in a spreadsheet: the template, a roster's errors, and its bad rows to be corrected. As CSV and XLSX, by {@code Accept}. */
@RestController
@RequestMapping("/api/v1/rosters")
class RosterFileController {

    private static final String CSV = RosterUpload.CSV + ";charset=UTF-8";

    private final RosterReport report;
    private final BadRows badRows;

    RosterFileController(RosterReport report, BadRows badRows) {
        this.report = report;
        this.badRows = badRows;
    }

    @Roles("organiser")
    @GetMapping(path = "/template", produces = CSV)
    ResponseEntity<Flux<String>> template() {
        return file("roster.csv").body(WrittenSheet.csv(RosterTemplate.header(), Flux.empty()));
    }

    @Roles("organiser")
    @GetMapping(path = "/template", produces = RosterUpload.XLSX)
    ResponseEntity<Mono<byte[]>> templateWorkbook() {
        return file("roster.xlsx")
                .body(Mono.fromCallable(RosterTemplate::xlsx).subscribeOn(Schedulers.boundedElastic()));
    }

    @Roles("organiser")
    @GetMapping(path = "/{id}/errors", produces = CSV)
    ResponseEntity<Flux<String>> errors(@PathVariable String id, Caller by, Locale locale) {
        return file("roster-errors.csv").body(ErrorExport.csv(report.allErrors(by, id, locale), locale));
    }

    /** The first 100,000 of them, which is more than anyone corrects. */
    @Roles("organiser")
    @GetMapping(path = "/{id}/errors", produces = RosterUpload.XLSX)
    ResponseEntity<Mono<byte[]>> errorsWorkbook(@PathVariable String id, Caller by, Locale locale) {
        return file("roster-errors.xlsx")
                .body(report.allErrors(by, id, locale)
                        .take(RosterFile.MAX_ROWS)
                        .collectList()
                        .publishOn(Schedulers.boundedElastic())
                        .map(errors -> ErrorExport.xlsx(errors, locale)));
    }

    @Roles("organiser")
    @GetMapping(path = "/{id}/bad-rows", produces = CSV)
    ResponseEntity<Flux<String>> badRows(@PathVariable String id, Caller by, Locale locale) {
        return file("roster-bad-rows.csv").body(WrittenSheet.csv(BadRows.header(), badRows.of(by, id, locale)));
    }

    @Roles("organiser")
    @GetMapping(path = "/{id}/bad-rows", produces = RosterUpload.XLSX)
    ResponseEntity<Mono<byte[]>> badRowsWorkbook(@PathVariable String id, Caller by, Locale locale) {
        return file("roster-bad-rows.xlsx")
                .body(badRows.of(by, id, locale)
                        .collectList()
                        .publishOn(Schedulers.boundedElastic())
                        .map(rows -> workbook(rows, locale)));
    }

    /** To be saved under that name. */
    private static ResponseEntity.BodyBuilder file(String name) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }

    private static byte[] workbook(List<List<String>> rows, Locale locale) {
        return WrittenSheet.xlsx(
                locale.getLanguage().equals("en") ? "Bad rows" : "待更正", BadRows.header(), rows.iterator());
    }
}
