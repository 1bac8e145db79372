package org.bangdai.pairing.reference;

import java.time.Duration;
import java.util.List;
import org.bangdai.pairing.reference.domain.Division;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.ProblemException;
import org.bangdai.platform.web.Public;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/divisions")
class DivisionController {

    private static final CacheControl A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final Divisions divisions;

    DivisionController(Divisions divisions) {
        this.divisions = divisions;
    }

    /** Without a parent the provinces; the list is short, so it is one page. */
    @Public
    @GetMapping
    ResponseEntity<Page<Division>> below(@RequestParam(defaultValue = "") String parent) {
        return cached(new Page<>(parent.isEmpty() ? divisions.provinces() : children(parent), null));
    }

    @Public
    @GetMapping("/{code}")
    ResponseEntity<Division> one(@PathVariable String code) {
        return cached(known(code));
    }

    private List<Division> children(String parent) {
        return divisions.below(known(parent).code());
    }

    private Division known(String code) {
        return divisions.find(code).orElseThrow(() -> new ProblemException(Problem.of(404, "division-unknown")));
    }

    private <T> ResponseEntity<T> cached(T body) {
        return ResponseEntity.ok()
                .cacheControl(A_DAY)
                .eTag('"' + divisions.edition() + '"')
                .body(body);
    }
}
