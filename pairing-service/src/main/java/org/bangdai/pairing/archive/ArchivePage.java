package org.bangdai.pairing.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.bangdai.pairing.archive.BundleFiles.Lines;
import org.bangdai.pairing.pairing.PairingView;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Terms;
import org.springframework.web.util.HtmlUtils;

/** An archive to read and print: one page that needs nothing else. Written piece by piece, whatever its length. */
final class ArchivePage {

    private static final String TEMPLATE = template();

    private final ArchiveWords words;
    private final Pairing pairing;
    private final String division;
    private final ZoneId zone;

    /** @param division the name of the pairing's */
    ArchivePage(ArchiveWords words, Pairing pairing, String division, ZoneId zone) {
        this.words = words;
        this.pairing = pairing;
        this.division = division;
        this.zone = zone;
    }

    void begin(Lines page, long entries, Instant exported) throws IOException {
        Terms terms = pairing.terms();
        Map<String, String> values = Map.of(
                "mentor", terms.mentorName(),
                "mentee", terms.menteeName(),
                "role", words.value("role", terms.role().name()),
                "state", words.value("state", PairingView.of(pairing).state().name()),
                "division", division,
                "entries", Long.toString(entries),
                "pairing", terms.pairingId(),
                "exported", ArchiveWords.minute(exported, zone));
        String head = TEMPLATE;
        for (Map.Entry<String, String> value : values.entrySet()) {
            head = head.replace("{{" + value.getKey() + "}}", braced(value.getValue()));
        }
        page.add(head);
    }

    void entry(Lines page, Entry entry) throws IOException {
        StringBuilder item = new StringBuilder("    <li><span>")
                .append(entry.number())
                .append("</span><span>")
                .append(ArchiveWords.minute(entry.time(), zone))
                .append("</span><div><b>")
                .append(escaped(words.type(entry.type())))
                .append("</b><i>")
                .append(escaped(who(entry.actor())))
                .append("</i>");
        if (entry.isErased()) {
            item.append("<p class=\"erased\">内容已依法删除，存证摘要保留</p>");
        } else {
            Map<String, String> details = words.details(CanonicalJson.read(entry.body()), this::named, zone);
            if (!details.isEmpty()) {
                item.append("<p>");
                details.forEach((label, text) -> item.append("<em title=\"")
                        .append(escaped(label))
                        .append("\">")
                        .append(escaped(text))
                        .append("</em>"));
                item.append("</p>");
            }
        }
        page.add(item.append("</div></li>\n").toString());
    }

    void end(Lines page, Chain chain) throws IOException {
        String verdict = chain.isIntact()
                ? "<p class=\"whole\">存证链完整：共 " + chain.entries() + " 条，逐条核对无误。</p>"
                : "<p class=\"broken\">存证链在第 " + chain.firstBroken() + " 条处断裂：该条被改动或缺失。</p>";
        page.add("  </ol>\n  <footer>" + verdict + "<p>末条摘要 SHA-256：" + chain.head()
                + "</p><p>同一压缩包内 manifest.json 载有本页摘要，manifest.jws 为签名。</p></footer>\n</main>\n</body>\n</html>\n");
    }

    private String who(String actor) {
        if (actor.startsWith("system:")) {
            return "系统";
        }
        if (actor.startsWith("client:")) {
            return "对接系统";
        }
        String named = named(actor);
        return named.equals(actor) ? "工作人员" : named;
    }

    /** The name behind a person's id or actor; anything else as it is. */
    private String named(String text) {
        Terms terms = pairing.terms();
        String id = text.startsWith("person:") ? text.substring("person:".length()) : text;
        if (id.equals(terms.mentorId())) {
            return terms.mentorName() + "（导师）";
        }
        if (id.equals(terms.menteeId())) {
            return terms.menteeName() + "（帮带对象）";
        }
        if (id.equals(terms.leaderId())) {
            return "分管领导";
        }
        return text.equals(id) ? text : "工作人员";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }

    /** Escaped, and no place for another value. */
    private static String braced(String text) {
        return escaped(text).replace("{", "&#123;");
    }

    private static String template() {
        try (InputStream page = ArchivePage.class.getResourceAsStream("/archive/archive.html")) {
            if (page == null) {
                throw new IllegalStateException("archive/archive.html is missing");
            }
            return new String(page.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
