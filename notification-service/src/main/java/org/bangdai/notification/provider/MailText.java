package org.bangdai.notification.provider;

import org.springframework.web.util.HtmlUtils;

/** A message as text and as HTML. */
final class MailText {

    private MailText() {}

    static String plain(Outgoing it) {
        return it.title() + "\n\n" + it.body() + "\n\n" + it.url() + '\n';
    }

    /** Texts may hold what persons wrote, so all of it is escaped. */
    static String html(Outgoing it) {
        String language = switch (it.language()) {
            case ZH -> "zh-CN";
            case EN -> "en";
        };
        String open = switch (it.language()) {
            case ZH -> "打开";
            case EN -> "Open";
        };
        return "<!doctype html><html lang=\"" + language + "\"><body><h1>" + escape(it.title()) + "</h1><p>"
                + escape(it.body()).replace("\n", "<br>") + "</p><p><a href=\"" + escape(it.url()) + "\">" + open
                + "</a></p></body></html>";
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
