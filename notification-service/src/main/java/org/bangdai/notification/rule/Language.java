package org.bangdai.notification.rule;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that messages are written in. */
public enum Language {
    ZH,
    EN;

    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

    /** The best of the two for an {@code Accept-Language} header; Chinese where it is absent, unreadable or asks for neither. */
    public static Language preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ZH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return Locale.ENGLISH.equals(best) ? EN : ZH;
        } catch (IllegalArgumentException unreadable) {
            return ZH;
        }
    }
}
