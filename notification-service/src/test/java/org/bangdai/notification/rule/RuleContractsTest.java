package org.bangdai.notification.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.Mustache;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bangdai.notification.cadence.CadenceMissed;
import org.bangdai.notification.cadence.domain.Step;
import org.bangdai.platform.testing.GoldenSamples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every field that a rule or its texts name is in the golden sample of its event. */
class RuleContractsTest {

    private static final List<String> PRODUCERS = List.of("pairing-service", "evaluation-service");

    private static final Pattern OF_EVALUATION =
            Pattern.compile("(review|board|objection|mentor-effect|assessment)-.*|removal-proposed");
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final CadenceMissed OWN =
            new CadenceMissed("p", "m", "e", "330523205", LocalDate.EPOCH, 2, Step.PARTIES);

    private final NoticeRules rules = NoticeRules.load();

    @TestFactory
    Stream<DynamicTest> everyRuleKnowsItsEvent() {
        return rules.rules().stream().map(rule -> DynamicTest.dynamicTest(rule.id(), () -> check(rule)));
    }

    @Test
    void aTextThatNamesAFieldItsEventDoesNotHaveFails() {
        Text text = new Text("{{pairingId}}", "{{#mentro}}x{{/mentro}}");
        NoticeRule rule = new NoticeRule(
                "wrong",
                "pairing-created",
                null,
                List.of("menteeId"),
                null,
                null,
                null,
                null,
                null,
                Category.PAIRING,
                null,
                Severity.INFO,
                "/",
                null,
                null,
                text,
                text);
        assertThatThrownBy(() -> check(rule)).isInstanceOf(AssertionError.class).hasMessageContaining("mentro");
    }

    private void check(NoticeRule rule) {
        String producer = rule.event().startsWith("subscription-")
                ? "notification-service"
                : OF_EVALUATION.matcher(rule.event()).matches() ? PRODUCERS.getLast() : PRODUCERS.getFirst();
        Map<String, Object> fields = rule.event().equals(CadenceMissed.TYPE)
                ? JsonMapper.shared().convertValue(OWN, FIELDS)
                : JsonMapper.shared().readValue(GoldenSamples.read(producer, rule.event()), FIELDS);

        assertThat(fields.keySet()).as("fields of %s", rule.event()).containsAll(named(rule));
        Map<String, Object> applying = new HashMap<>(fields);
        if (rule.when() != null) {
            rule.when()
                    .forEach((field, values) -> applying.put(
                            field,
                            like(fields.get(field), NoticeRule.values(values).getFirst())));
        }
        Map<Audience, List<String>> audiences = new HashMap<>();
        rule.audiences(applying).forEach(audience -> audiences.put(audience, List.of("somebody")));
        Known known = new Known(Map.of(), audiences);
        assertThat(new NoticeBook(rules).notices(rule.event(), applying, known, Instant.EPOCH))
                .anySatisfy(notice -> assertThat(notice.rule()).isEqualTo(rule.id()));
    }

    /** The value as the event would hold it: a rule that asks for another kind of value would never apply. */
    private static Object like(Object sample, String value) {
        return sample instanceof Boolean ? Boolean.valueOf(value) : value;
    }

    private Set<String> named(NoticeRule rule) {
        Set<String> named = new LinkedHashSet<>(rule.to());
        if (rule.heads() != null) {
            named.addAll(rule.heads());
        }
        Stream.of(rule.organisers(), rule.confirmers(), rule.except(), rule.until())
                .filter(field -> field != null)
                .forEach(named::add);
        if (rule.when() != null) {
            named.addAll(rule.when().keySet());
        }
        variables(rule.link(), named);
        variables(rule.once() == null ? "" : rule.once(), named);
        Stream.of(rule.title(), rule.body())
                .flatMap(text -> Stream.of(text.zh(), text.en()))
                .forEach(text -> variables(text, named));
        rules.names().forEach((word, person) -> {
            if (named.remove(word)) {
                named.add(person.field());
            }
        });
        return named;
    }

    private static void variables(String template, Set<String> into) {
        NoticeBook.TEMPLATES.compile(template).visit(new Mustache.Visitor() {
            @Override
            public void visitText(String text) {}

            @Override
            public void visitVariable(String name) {
                into.add(name);
            }

            @Override
            public boolean visitInclude(String name) {
                return false;
            }

            @Override
            public boolean visitSection(String name) {
                into.add(name);
                return true;
            }

            @Override
            public boolean visitInvertedSection(String name) {
                into.add(name);
                return true;
            }
        });
    }
}
