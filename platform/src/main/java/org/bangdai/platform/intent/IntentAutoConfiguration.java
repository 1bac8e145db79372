package org.bangdai.platform.intent;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;

/** Drives on the stale intents of a service that has a database. */
@AutoConfiguration
@ConditionalOnProperty("bangdai.store.database")
@EnableConfigurationProperties(IntentAutoConfiguration.Intents.class)
class IntentAutoConfiguration {

    /** @param stale how long the request that started an intent may take to finish it */
    @ConfigurationProperties("bangdai.intent")
    record Intents(@DefaultValue("5s") Duration stale) {}

    @Bean
    StaleIntents staleIntents(ObjectProvider<IntentDriver> drivers, MongoDatabase database, Intents intents) {
        MongoDatabase durable =
                database.withWriteConcern(WriteConcern.MAJORITY).withReadPreference(ReadPreference.primary());
        return new StaleIntents(
                drivers.orderedStream().toList(), durable::getCollection, intents.stale(), InstantSource.system());
    }
}
