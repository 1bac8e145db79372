package org.bangdai.pairing.load;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.event.RelayFixture;
import org.bangdai.platform.personal.DataKeys;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bangdai.platform.store.StoreFixture;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** The stores as the service's own adapters declare them, so that what is put there has the shape and the schema that the service gives it. */
final class OwnStores implements AggregateFactory {

    private static final Pattern ADAPTERS =
            Pattern.compile("org\\.bangdai\\.pairing\\..*\\.Mongo(Persons|Mentors|Mentees|Pairings|Activities)");

    private final AggregateFactory stores;
    private final Map<String, Aggregates<?>> byCollection = new ConcurrentHashMap<>();

    private OwnStores(AggregateFactory stores) {
        this.stores = stores;
    }

    static OwnStores in(MongoDatabase database, DataKeys keys) {
        RelayFixture relay = new RelayFixture(new RecordingPublisher(), Duration.ofSeconds(5));
        OwnStores own = new OwnStores(StoreFixture.factory(database, relay));
        try (AnnotationConfigApplicationContext adapters = new AnnotationConfigApplicationContext()) {
            adapters.registerBean(AggregateFactory.class, () -> own);
            adapters.registerBean(DataKeys.class, () -> keys);
            ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(adapters, false);
            scanner.addIncludeFilter(new RegexPatternTypeFilter(ADAPTERS));
            scanner.scan("org.bangdai.pairing");
            adapters.refresh();
        }
        return own;
    }

    /** @param state the adapter's; a wrong one fails with the first document */
    @SuppressWarnings("unchecked")
    <T> Aggregates<T> of(String collection, Class<T> state) {
        return (Aggregates<T>) Objects.requireNonNull(
                byCollection.get(collection), () -> "no adapter keeps " + state.getSimpleName() + " in " + collection);
    }

    @Override
    public <T> Aggregates<T> create(Aggregate<T> aggregate) {
        Aggregates<T> made = stores.create(aggregate);
        byCollection.put(made.collection().getNamespace().getCollectionName(), made);
        return made;
    }

    @Override
    public Rows rows(String collection, Index... indexes) {
        return stores.rows(collection, indexes);
    }
}
