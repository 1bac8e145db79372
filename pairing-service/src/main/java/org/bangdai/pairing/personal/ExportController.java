package org.bangdai.pairing.personal;

import java.time.Clock;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.Roles;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/persons/{id}/export")
class ExportController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final ExportPerson export;
    private final JsonMapper json;
    private final Clock clock;

    ExportController(ExportPerson export, JsonMapper json, Clock clock) {
        this.export = export;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping(params = "!format")
    @Roles({"organiser", "confirmer", "mentor", "mentee", "appraiser"})
    Mono<ResponseEntity<Flux<DataBuffer>>> json(Caller by, @PathVariable String id) {
        return export.export(by, id, new JsonForm(json, clock.instant()))
                .map(it -> answer(MediaType.APPLICATION_JSON, it));
    }

    /** To read and print. */
    @GetMapping(params = "format=html")
    @Roles({"organiser", "confirmer", "mentor", "mentee", "appraiser"})
    Mono<ResponseEntity<Flux<DataBuffer>>> page(Caller by, @PathVariable String id) {
        return export.export(by, id, new PageForm(clock.instant(), clock.getZone()))
                .map(it -> answer(HTML, it));
    }

    private static ResponseEntity<Flux<DataBuffer>> answer(MediaType type, Flux<DataBuffer> body) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
