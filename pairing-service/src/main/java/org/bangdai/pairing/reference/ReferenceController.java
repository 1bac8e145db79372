package org.bangdai.pairing.reference;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.bangdai.pairing.reference.domain.Competence;
import org.bangdai.pairing.reference.domain.Field;
import org.bangdai.pairing.reference.domain.Level;
import org.bangdai.pairing.reference.domain.Method;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.Public;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class ReferenceController {

    /** @param code as in other requests and answers */
    record Term(String code, String zh, String en) {}

    /** @param methods by which it is best learnt, the first choice first */
    record CompetenceTerm(String code, String zh, String en, List<Method> methods) {}

    record LevelTerm(int level, String zh, String en) {}

    private static final CacheControl A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private static final Page<Term> FIELDS = page(Arrays.stream(Field.values())
            .map(field -> new Term(field.name(), field.zh(), field.en()))
            .toList());

    private static final Page<Term> METHODS = page(Arrays.stream(Method.values())
            .map(method -> new Term(method.name(), method.zh(), method.en()))
            .toList());

    private static final Page<CompetenceTerm> COMPETENCES = page(Arrays.stream(Competence.values())
            .map(it -> new CompetenceTerm(it.name(), it.zh(), it.en(), it.methods()))
            .toList());

    private static final Page<LevelTerm> LEVELS = page(Arrays.stream(Level.values())
            .map(it -> new LevelTerm(it.number(), it.zh(), it.en()))
            .toList());

    @Public
    @GetMapping("/fields")
    ResponseEntity<Page<Term>> fields() {
        return ResponseEntity.ok().cacheControl(A_DAY).body(FIELDS);
    }

    @Public
    @GetMapping("/methods")
    ResponseEntity<Page<Term>> methods() {
        return ResponseEntity.ok().cacheControl(A_DAY).body(METHODS);
    }

    @Public
    @GetMapping("/competences")
    ResponseEntity<Page<CompetenceTerm>> competences() {
        return ResponseEntity.ok().cacheControl(A_DAY).body(COMPETENCES);
    }

    @Public
    @GetMapping("/competences/levels")
    ResponseEntity<Page<LevelTerm>> levels() {
        return ResponseEntity.ok().cacheControl(A_DAY).body(LEVELS);
    }

    private static <T> Page<T> page(List<T> terms) {
        return new Page<>(terms, null);
    }
}
