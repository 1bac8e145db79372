package org.bangdai.evaluation.scheme;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Names of schemes and indicators in the caller's language. */
@Component
class SchemeTexts {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    SchemeTexts() {
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        texts.setBasename("messages/evaluation-service");
    }

    String of(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
