package org.bangdai.notification.preference;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bangdai.notification.person.Mentions;
import org.bangdai.notification.preference.domain.Wishes;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.StaleVersionException;
import org.bangdai.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code preferences}, {@code _id} the person. Asked for by person, never by scope. */
@Component
public class Preferences implements Mentions {

    private static final Caller SYSTEM = Caller.system("preferences");

    /** @param division of the token with which they were first chosen */
    record Chosen(String division, Wishes wishes) {}

    private final Aggregates<Chosen> preferences;

    Preferences(AggregateFactory stores) {
        preferences = stores.create(Aggregate.in("preferences", RecordMapping.of(Chosen.class), Chosen::division));
    }

    /** What the person has chosen; version 0 and the usual where that is nothing. */
    Mono<Stored<Chosen>> of(String person, String division) {
        return preferences
                .find(SYSTEM, person)
                .defaultIfEmpty(new Stored<>(person, 0, new Chosen(division, Wishes.NONE)));
    }

    /** {@link StaleVersionException} where {@code version} is not the present one. */
    Mono<Stored<Chosen>> choose(String person, String division, long version, Wishes wishes) {
        if (version == 0) {
            return preferences
                    .insert(SYSTEM, person, new Chosen(division, wishes), List.of())
                    .onErrorMap(
                            AlreadyExistsException.class, there -> new StaleVersionException("preferences", person));
        }
        return preferences.update(SYSTEM, person, version, it -> Decision.change(new Chosen(it.division(), wishes)));
    }

    /** By person; who is missing there has chosen nothing. */
    public Mono<Map<String, Wishes>> of(Collection<String> persons) {
        // Index _id.
        return Flux.from(preferences.collection().find(in("_id", persons)))
                .map(preferences::read)
                .collectMap(Stored::id, it -> it.state().wishes());
    }

    @Override
    public Mono<Void> forget(String person, @Nullable String name) {
        // Index _id.
        return Mono.from(preferences.collection().deleteOne(eq("_id", person))).then();
    }
}
