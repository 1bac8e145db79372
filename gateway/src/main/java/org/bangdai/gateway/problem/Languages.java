package org.bangdai.gateway.problem;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The language a caller reads: Chinese unless English is asked for. */
final class Languages {

    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);

    private Languages() {}

    static Locale of(HttpHeaders headers) {
        return preferred(headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE))
                        .getLanguage()
                        .equals("en")
                ? Locale.ENGLISH
                : Locale.SIMPLIFIED_CHINESE;
    }

    private static Locale preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            Locale found = Locale.lookup(LanguageRange.parse(acceptLanguage), SPOKEN);
            return found == null ? Locale.SIMPLIFIED_CHINESE : found;
        } catch (IllegalArgumentException malformed) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }
}
