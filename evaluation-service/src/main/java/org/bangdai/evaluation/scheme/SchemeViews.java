package org.bangdai.evaluation.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bangdai.evaluation.scheme.domain.Cycle;
import org.bangdai.evaluation.scheme.domain.Indicator;
import org.bangdai.evaluation.scheme.domain.Limit;
import org.bangdai.evaluation.scheme.domain.MenteeCategory;
import org.bangdai.evaluation.scheme.domain.Rules;
import org.bangdai.evaluation.scheme.domain.Scheme;
import org.bangdai.evaluation.scheme.domain.SchemeChain;
import org.bangdai.evaluation.scheme.domain.SchemeVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Schemes as callers see them, in their language. */
@Component
class SchemeViews {

    /** One version, with what it sets itself. @param division absent for what comes with the service @param inherits the scheme that it tightens */
    record VersionView(
            String id,
            @Nullable String division,
            int version,
            String name,
            LocalDate effectiveFrom,
            @Nullable String inherits,
            RulesView rules,
            @Nullable String withdrawn) {}

    /** Whole rules, and the versions that give them together, the highest first. */
    record SchemeView(String id, String name, LocalDate effectiveFrom, List<String> versions, RulesView rules) {}

    record RulesView(SortedSet<Cycle> cycles, Map<Limit, Integer> limits, List<WeightingView> weightings) {}

    record WeightingView(Cycle cycle, @Nullable MenteeCategory category, List<IndicatorView> indicators) {}

    /** @param least what divisions below may not go under */
    record IndicatorView(Indicator indicator, String name, int weight, int least) {}

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    SchemeViews() {
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setBasename("messages/evaluation-service-scheme");
    }

    VersionView view(SchemeVersion it, Locale locale) {
        return new VersionView(
                it.id(),
                it.division().isEmpty() ? null : it.division(),
                it.version(),
                name(it, locale),
                it.effectiveFrom(),
                it.checkedAgainst(),
                view(it.rules(), locale),
                it.withdrawal() == null ? null : it.withdrawal().reason());
    }

    SchemeView view(SchemeChain chain, Locale locale) {
        Scheme scheme = chain.scheme();
        return new SchemeView(
                scheme.id(),
                name(chain.versions().getLast(), locale),
                scheme.effectiveFrom(),
                chain.versions().stream().map(SchemeVersion::id).toList(),
                view(scheme.rules(), locale));
    }

    private RulesView view(Rules rules, Locale locale) {
        return new RulesView(
                new TreeSet<>(rules.cycles()),
                new TreeMap<>(rules.limits()),
                rules.weightings().stream()
                        .map(it -> new WeightingView(
                                it.cycle(),
                                it.category(),
                                it.weights().stream()
                                        .map(each -> new IndicatorView(
                                                each.indicator(),
                                                texts.getMessage("indicator." + each.indicator(), null, locale),
                                                each.weight(),
                                                each.least()))
                                        .toList()))
                        .toList());
    }

    private static String name(SchemeVersion version, Locale locale) {
        return locale.getLanguage().equals("en") ? version.nameEn() : version.name();
    }
}
