package org.bangdai.notification.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code notices.yaml} as it is written. */
record NoticeRules(Map<String, Named> names, Map<String, Map<String, Text>> words, List<NoticeRule> rules) {

    private static final String RESOURCE = "/notices.yaml";

    /** @param field of the event that holds the person's id; @param unnamed what stands where the name is not known */
    record Named(String field, Text unnamed) {}

    NoticeRules {
        Set<String> ids = new HashSet<>();
        for (NoticeRule rule : rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException("two rules with the id " + rule.id());
            }
        }
    }

    static NoticeRules load() {
        JsonMapper strict = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream yaml = NoticeRules.class.getResourceAsStream(RESOURCE)) {
            if (yaml == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return strict.convertValue(content, NoticeRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
