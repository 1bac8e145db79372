package org.bangdai.evaluation.figures;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** What figures are called, in the caller's language. */
@Component
class FigureTexts {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    FigureTexts() {
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        texts.setBasename("messages/figures");
    }

    String of(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
