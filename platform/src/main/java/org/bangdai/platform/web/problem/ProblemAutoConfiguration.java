package org.bangdai.platform.web.problem;

import java.util.List;
import java.util.Locale;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.i18n.AcceptHeaderLocaleContextResolver;
import org.springframework.web.server.i18n.LocaleContextResolver;
import tools.jackson.databind.json.JsonMapper;

/** Every error of a web service becomes a problem, in Chinese unless English is asked for. */
@AutoConfiguration(before = WebFluxAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.REACTIVE)
class ProblemAutoConfiguration {

    @Bean
    RequestIds requestIds() {
        return new RequestIds();
    }

    @Bean
    ProblemWriter problemWriter(ObjectProvider<RefusalProblems<?>> refusals, JsonMapper json) {
        return new ProblemWriter(new Problems(refusals.orderedStream().toList()), new ProblemTexts(), json);
    }

    /** Before Boot's own, which would answer with another shape. */
    @Bean
    @Order(-2)
    WebExceptionHandler problemHandler(ProblemWriter writer) {
        return writer::write;
    }

    /** Under the name that replaces WebFlux's own. */
    @Bean
    LocaleContextResolver localeContextResolver() {
        AcceptHeaderLocaleContextResolver locales = new AcceptHeaderLocaleContextResolver();
        locales.setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));
        locales.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        return locales;
    }
}
