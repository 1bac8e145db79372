package org.bangdai.pairing.practice.domain;

import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What in a text still says who somebody is. */
public final class Redaction {

    public enum Leak {
        ID_NUMBER("身份证号码", "an ID number"),
        PHONE("电话号码", "a phone number"),
        NAME("结对人员的姓名", "the name of a person of the pairing");

        private final String zh;
        private final String en;

        Leak(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[\\s\\-‐‑–—·.()]{1,2}(?=[\\dXx])");
    private static final Pattern ID_NUMBER = Pattern.compile("(?<!\\d)(?:\\d{17}[\\dXx]|\\d{15})(?!\\d)");
    private static final Pattern PHONE =
            Pattern.compile("(?<!\\d)(?:(?:\\+?86)?1[3-9]\\d{9}|0\\d{2,3}[1-9]\\d{6,7})(?!\\d)");

    private Redaction() {}

    /** @param names of the pairing's persons */
    public static Set<Leak> leaks(Content content, Collection<String> names) {
        Set<Leak> leaks = EnumSet.noneOf(Leak.class);
        for (String text : new String[] {content.title(), content.text()}) {
            String wide = Normalizer.normalize(text, Normalizer.Form.NFKC);
            String joined = BETWEEN_DIGITS.matcher(wide).replaceAll("");
            if (ID_NUMBER.matcher(wide).find() || ID_NUMBER.matcher(joined).find()) {
                leaks.add(Leak.ID_NUMBER);
            }
            if (PHONE.matcher(wide).find() || PHONE.matcher(joined).find()) {
                leaks.add(Leak.PHONE);
            }
            if (names.stream().anyMatch(name -> !name.isBlank() && Words.contains(text, name))) {
                leaks.add(Leak.NAME);
            }
        }
        return leaks;
    }
}
