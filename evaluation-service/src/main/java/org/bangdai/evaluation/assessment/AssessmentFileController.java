package org.bangdai.evaluation.assessment;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import org.bangdai.evaluation.assessment.domain.Assessment;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.signing.Jwk;
import org.bangdai.platform.signing.SigningKeys;
import org.bangdai.platform.web.CommandId;
import org.bangdai.platform.web.Public;
import org.bangdai.platform.web.Roles;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Files of what is in effect, and the keys that attest them. */
@RestController
@RequestMapping("/api/v1/assessments")
class AssessmentFileController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    record KeySet(List<Jwk> keys) {}

    private final ExportYear export;
    private final SigningKeys keys;

    AssessmentFileController(ExportYear export, SigningKeys keys) {
        this.export = export;
        this.keys = keys;
    }

    @GetMapping(path = "/{year:\\d{4}}/export", params = "format=json")
    @Roles({"organiser", "integrator"})
    Mono<ResponseEntity<Flux<String>>> json(
            Caller by, @PathVariable Year year, @RequestParam String division, Locale locale) {
        return export.inEffect(by, Assessment.Head.id(division, year))
                .map(found ->
                        file(division, year, "json", MediaType.APPLICATION_JSON).body(export.json(found, locale)));
    }

    @GetMapping(path = "/{year:\\d{4}}/export", params = "format=xlsx")
    @Roles({"organiser", "integrator"})
    Mono<ResponseEntity<byte[]>> xlsx(
            Caller by, @PathVariable Year year, @RequestParam String division, Locale locale) {
        return export.inEffect(by, Assessment.Head.id(division, year))
                .flatMap(found -> export.xlsx(found, locale))
                .map(bytes -> file(division, year, "xlsx", XLSX).body(bytes));
    }

    private static ResponseEntity.BodyBuilder file(String division, Year year, String ending, MediaType type) {
        String name = "assessment-" + division + "-" + year + "." + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }

    @GetMapping("/keys")
    @Public
    Mono<KeySet> keys() {
        return keys.all().collectList().map(oldestFirst -> new KeySet(oldestFirst.reversed()));
    }

    /** Another key, which signs from now on; the others go on verifying. */
    @PostMapping("/keys")
    @Roles("operator")
    Mono<Jwk> rotate(CommandId command) {
        return keys.add(command.value());
    }
}
