package org.bangdai.evaluation.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bangdai.evaluation.scheme.domain.Indicator;
import org.bangdai.evaluation.scheme.domain.Scheme;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.Roles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/schemes")
class SchemeController {

    record SchemeView(
            String id,
            String name,
            int version,
            LocalDate effectiveFrom,
            int activitiesPerMonth,
            List<IndicatorView> indicators) {}

    record IndicatorView(Indicator indicator, String name, int weight) {}

    private final Schemes schemes;
    private final SchemeTexts texts;

    SchemeController(Schemes schemes, SchemeTexts texts) {
        this.schemes = schemes;
        this.texts = texts;
    }

    @GetMapping
    @Roles({"mentee", "mentor", "appraiser", "organiser", "integrator"})
    Page<SchemeView> list(Locale locale) {
        return new Page<>(
                schemes.all().stream().map(scheme -> view(scheme, locale)).toList(), null);
    }

    @GetMapping("/{id}")
    @Roles({"mentee", "mentor", "appraiser", "organiser", "integrator"})
    SchemeView get(@PathVariable String id, Locale locale) {
        return schemes.find(id)
                .map(scheme -> view(scheme, locale))
                .orElseThrow(() -> new NotFoundException("schemes", id));
    }

    private SchemeView view(Scheme scheme, Locale locale) {
        return new SchemeView(
                scheme.id(),
                texts.of("scheme." + scheme.id(), locale),
                scheme.version(),
                scheme.effectiveFrom(),
                scheme.activitiesPerMonth(),
                scheme.weights().stream()
                        .map(each -> new IndicatorView(
                                each.indicator(), texts.of("indicator." + each.indicator(), locale), each.weight()))
                        .toList());
    }
}
