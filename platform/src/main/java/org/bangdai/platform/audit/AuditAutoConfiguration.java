package org.bangdai.platform.audit;

import java.time.Clock;
import org.bangdai.platform.store.AggregateFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Every service with a database records its reads; the one that {@code bangdai.audit.topics} is set for keeps the record of all changes. */
@AutoConfiguration
@ConditionalOnProperty("bangdai.store.database")
class AuditAutoConfiguration {

    @Bean
    MongoAuditTrail auditTrail(AggregateFactory stores, Clock clock) {
        return new MongoAuditTrail(stores.rows("auditReads", AuditRows.INDEXES), clock);
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(AuditTopics.Named.class)
    @Import(AuditTopics.class)
    static class Changes {

        @Bean
        AuditProjection auditProjection(AggregateFactory stores, Clock clock) {
            return new AuditProjection(stores.rows("audit", AuditRows.INDEXES), clock);
        }

        @Bean
        AuditSeals auditSeals(AggregateFactory stores, AuditProjection changes, MongoAuditTrail reads) {
            return new AuditSeals(stores, changes.rows(), reads.rows());
        }

        @Bean
        SealAudit sealAudit(AuditSeals seals, Clock clock) {
            return new SealAudit(seals, clock);
        }

        @Bean
        @ConditionalOnWebApplication(type = Type.REACTIVE)
        AuditDaysController auditDaysController(AuditSeals seals) {
            return new AuditDaysController(seals, new VerifyDay(seals));
        }

        @Bean
        @ConditionalOnWebApplication(type = Type.REACTIVE)
        AuditController auditController(AuditProjection changes, MongoAuditTrail reads) {
            return new AuditController(new AuditLog(changes.rows()), new AuditLog(reads.rows()));
        }
    }
}
