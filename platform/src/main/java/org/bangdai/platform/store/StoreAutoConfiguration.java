package org.bangdai.platform.store;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import org.bangdai.platform.event.OutboxRelay;
import org.bangdai.platform.store.MongoAggregateFactory.Home;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The store of a service that names its database ({@code bangdai.store.database}). */
@AutoConfiguration(after = MongoReactiveAutoConfiguration.class)
@ConditionalOnProperty("bangdai.store.database")
@EnableConfigurationProperties(StoreProperties.class)
class StoreAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MongoDatabase serviceDatabase(MongoClient client, StoreProperties properties) {
        return client.getDatabase(properties.database());
    }

    @Bean
    IndexCreation indexCreation() {
        return new IndexCreation();
    }

    @Bean
    @ConditionalOnMissingBean(AggregateFactory.class)
    MongoAggregateFactory aggregateFactory(
            MongoDatabase database,
            @Value("${spring.application.name}") String service,
            Clock clock,
            IndexCreation indexes,
            OutboxRelay relay) {
        return new MongoAggregateFactory(new Home(database, service, clock), indexes, relay);
    }
}
