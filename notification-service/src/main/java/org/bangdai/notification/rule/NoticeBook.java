package org.bangdai.notification.rule;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangdai.notification.rule.NoticeRules.Named;
import org.jspecify.annotations.Nullable;

/** The rules, ready to be asked. */
public final class NoticeBook {

    /**
     * Plain text, so nothing is escaped. What an event does not have stays blank rather than stop a person's message: that every field a template
     * names is in its event's golden sample is for the build to say.
     */
    static final Mustache.Compiler TEMPLATES =
            Mustache.compiler().escapeHTML(false).defaultValue("");

    private record Texts(Template zh, Template en) {
        static Texts of(Text text) {
            return new Texts(TEMPLATES.compile(text.zh()), TEMPLATES.compile(text.en()));
        }
    }

    private record Entry(
            NoticeRule rule, Template link, @Nullable Template once, Texts title, Texts body) {
        static Entry of(NoticeRule rule) {
            String once = rule.once();
            return new Entry(
                    rule,
                    TEMPLATES.compile(rule.link()),
                    once == null ? null : TEMPLATES.compile(once),
                    Texts.of(rule.title()),
                    Texts.of(rule.body()));
        }
    }

    private final Map<String, List<Entry>> byEvent;
    private final Map<String, Named> names;
    private final Wording wording;

    NoticeBook(NoticeRules rules) {
        byEvent = rules.rules().stream()
                .collect(Collectors.groupingBy(
                        NoticeRule::event, Collectors.mapping(Entry::of, Collectors.toUnmodifiableList())));
        names = rules.names();
        wording = new Wording(rules.words());
    }

    /** In which some messages are mandatory. */
    public Set<Category> categoriesNobodySwitchesOff() {
        return byEvent.values().stream()
                .flatMap(List::stream)
                .map(Entry::rule)
                .filter(NoticeRule::isMandatory)
                .map(NoticeRule::category)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The persons whose names the notices of this event use; none where nobody is told of it. */
    public Set<String> personsNamed(String event, Map<String, Object> fields) {
        Set<String> persons = new LinkedHashSet<>();
        if (byEvent.containsKey(event)) {
            for (Named named : names.values()) {
                if (fields.get(named.field()) instanceof String person) {
                    persons.add(person);
                }
            }
        }
        return persons;
    }

    /** Who else is to be looked up before the event can be told; none where its rules name fields only. */
    public Set<Audience> audiences(String event, Map<String, Object> fields) {
        return concerned(event, fields)
                .flatMap(entry -> entry.rule().audiences(fields).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Stream<Entry> concerned(String event, Map<String, Object> fields) {
        return byEvent.getOrDefault(event, List.of()).stream()
                .filter(entry -> entry.rule().appliesTo(fields));
    }

    /**
     * Who is told of the event, and what. At most one notice for a person and a rule.
     *
     * @param happened by the business clock; lifetimes count from it
     */
    public List<Notice> notices(String event, Map<String, Object> fields, Known known, Instant happened) {
        List<Entry> concerned = concerned(event, fields).toList();
        if (concerned.isEmpty()) {
            return List.of();
        }
        Map<String, Object> zh = values(fields, known.names(), Language.ZH);
        Map<String, Object> en = values(fields, known.names(), Language.EN);
        return concerned.stream()
                .flatMap(entry -> {
                    NoticeRule rule = entry.rule();
                    String link = entry.link().execute(fields);
                    Template about = entry.once();
                    String once = about == null ? null : about.execute(fields);
                    Text title = new Text(
                            entry.title().zh().execute(zh), entry.title().en().execute(en));
                    Text body = new Text(
                            entry.body().zh().execute(zh), entry.body().en().execute(en));
                    Instant expiry = rule.expiry(fields, happened);
                    return rule.receivers(fields, known).stream()
                            .map(person -> new Notice(
                                    rule.id(),
                                    person,
                                    once,
                                    rule.category(),
                                    rule.isMandatory(),
                                    rule.severity(),
                                    link,
                                    title,
                                    body,
                                    known.names().keySet(),
                                    expiry));
                })
                .toList();
    }

    private Map<String, Object> values(Map<String, Object> fields, Map<String, String> known, Language language) {
        Map<String, Object> values = new HashMap<>();
        fields.forEach((field, value) -> {
            if (value != null) {
                values.put(field, wording.value(field, value, language));
            }
        });
        names.forEach((word, named) -> {
            String name = fields.get(named.field()) instanceof String person ? known.get(person) : null;
            values.put(word, name == null ? named.unnamed().in(language) : name);
        });
        return values;
    }
}
