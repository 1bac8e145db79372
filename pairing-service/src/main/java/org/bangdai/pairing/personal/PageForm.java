package org.bangdai.pairing.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A page to read and print, that needs nothing else. A field without a Chinese word shows its own name. */
record PageForm(Instant at, ZoneId zone) implements ExportForm {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final String HEAD = new String(resource("export.html"), UTF_8);
    private static final Map<String, String> WORDS =
            JsonMapper.shared().readValue(resource("words.json"), new TypeReference<Map<String, String>>() {});

    @Override
    public String begin() {
        return HEAD + "  <p>导出时间：" + MINUTE.format(at.atZone(zone)) + "</p>\n";
    }

    @Override
    public String section(String name, String title) {
        return "  <h2>" + HtmlUtils.htmlEscape(title) + "</h2>\n";
    }

    @Override
    public String item(Map<String, @Nullable Object> item, boolean first) {
        StringBuilder list = new StringBuilder("  <dl>");
        item.forEach((field, value) -> append(list, "", field, value));
        return list.append("</dl>\n").toString();
    }

    private void append(StringBuilder list, String above, String field, @Nullable Object value) {
        String label = above + WORDS.getOrDefault(field, field);
        if (value instanceof Map<?, ?> fields) {
            fields.forEach((below, it) -> append(list, above, below.toString(), it));
        } else if (value instanceof List<?> items && items.stream().anyMatch(Map.class::isInstance)) {
            for (int i = 0; i < items.size(); i++) {
                append(list, (i + 1) + ". ", field, items.get(i));
            }
        } else if (value != null) {
            pair(list, label, text(value));
        }
    }

    private String text(Object value) {
        if (value instanceof List<?> items) {
            return String.join("、", items.stream().map(String::valueOf).toList());
        }
        if (value instanceof Instant instant) {
            return MINUTE.format(instant.atZone(zone));
        }
        return value instanceof Boolean yes ? yes ? "是" : "否" : value.toString();
    }

    private static void pair(StringBuilder list, String label, String text) {
        if (!text.isEmpty()) {
            list.append("<dt>")
                    .append(HtmlUtils.htmlEscape(label))
                    .append("</dt><dd>")
                    .append(HtmlUtils.htmlEscape(text))
                    .append("</dd>");
        }
    }

    @Override
    public String endSection() {
        return "";
    }

    @Override
    public String end() {
        return "</main>\n</body>\n</html>\n";
    }

    private static byte[] resource(String name) {
        try (InputStream in = PageForm.class.getResourceAsStream("/personal/" + name)) {
            if (in == null) {
                throw new IllegalStateException("personal/" + name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
