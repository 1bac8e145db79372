package org.bangdai.evaluation.registry;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.bangdai.evaluation.registry.Registry.Mentee;
import org.bangdai.evaluation.registry.Registry.Person;
import org.bangdai.evaluation.registry.Registry.Posting;
import org.bangdai.evaluation.registry.Registry.Unit;
import org.bangdai.evaluation.scheme.domain.MenteeCategory;
import org.bangdai.platform.event.BatchHandler;
import org.bangdai.platform.event.BatchHandler.Received;
import org.bangdai.platform.event.Subscription;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the registry as it is told. */
@Configuration(proxyBeanMethods = false)
class RegistryListener {

    record PersonChanged(
            String personId,
            String division,
            String unit,
            @Nullable String leaderId) {
        PersonChanged {
            needed(personId, division, unit);
        }
    }

    record UnitChanged(
            String unitId,
            String name,
            String division,
            @Nullable String parentId) {
        UnitChanged {
            needed(unitId, name, division);
        }
    }

    record PostingChanged(
            String postingId,
            String personId,
            String unitId,
            String division,
            boolean heads,
            Set<String> inChargeOf,
            LocalDate from,
            @Nullable LocalDate to) {
        PostingChanged {
            needed(postingId, personId, unitId, division, inChargeOf, from);
        }
    }

    /** Of an edited mentee, too. */
    record MenteeRegistered(String menteeId, String division, MenteeCategory category) {
        MenteeRegistered {
            needed(menteeId, division, category);
        }
    }

    @Bean
    Subscription appraisersOfRegistry(Registry registry, HearPersons persons, HearPosting postings) {
        return Subscription.latest("appraisers", "registry-events")
                .onAll(
                        "person-changed",
                        PersonChanged.class,
                        events -> persons.hear(numbered(
                                events, it -> new Person(it.personId(), it.division(), it.unit(), it.leaderId()))))
                .on(
                        "unit-changed",
                        UnitChanged.class,
                        (it, meta) -> registry.heard(
                                new Unit(it.unitId(), it.name(), it.division(), it.parentId()), meta.sequence()))
                .on(
                        "posting-changed",
                        PostingChanged.class,
                        (it, meta) -> postings.hear(
                                new Posting(
                                        it.postingId(),
                                        it.personId(),
                                        it.unitId(),
                                        it.heads(),
                                        it.inChargeOf(),
                                        it.from(),
                                        it.to()),
                                it.division(),
                                meta.sequence()));
    }

    @Bean
    Subscription categoriesOfMentees(Registry registry) {
        BatchHandler<MenteeRegistered> handler = events ->
                registry.heardMentees(numbered(events, it -> new Mentee(it.menteeId(), it.division(), it.category())));
        return Subscription.unordered("categories", "pairing-events")
                .onAll("mentee-registered", MenteeRegistered.class, handler)
                .onAll("mentee-edited", MenteeRegistered.class, handler);
    }

    private static <E, T> Map<T, Long> numbered(List<Received<E>> events, Function<E, T> read) {
        return events.stream()
                .collect(toMap(it -> read.apply(it.event()), it -> it.meta().sequence()));
    }

    /** What lacks them is no event that could ever be applied: reading it fails, which parks it. */
    private static void needed(Object... components) {
        for (Object component : components) {
            Objects.requireNonNull(component);
        }
    }
}
