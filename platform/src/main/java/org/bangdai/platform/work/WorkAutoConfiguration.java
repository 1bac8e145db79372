package org.bangdai.platform.work;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.InstantSource;
import org.bangdai.platform.store.AggregateFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Sweeps every {@link DueWork} bean of a service that has a database. */
@AutoConfiguration
@ConditionalOnProperty("bangdai.store.database")
@EnableConfigurationProperties(WorkProperties.class)
class WorkAutoConfiguration {

    @Bean
    Leases leases(AggregateFactory stores, WorkProperties properties) {
        String owner = UuidCreator.getTimeOrderedEpoch().toString();
        return new Leases(stores.rows("leases"), owner, properties.lease(), InstantSource.system());
    }

    @Bean
    Sweeper sweeper(ObjectProvider<DueWork> works, Leases leases, Clock clock, WorkProperties properties) {
        return new Sweeper(works.orderedStream().toList(), leases, clock, properties);
    }
}
