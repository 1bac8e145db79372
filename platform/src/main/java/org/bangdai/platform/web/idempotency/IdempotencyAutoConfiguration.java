package org.bangdai.platform.web.idempotency;

import java.time.InstantSource;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.web.IdempotentCommands;
import org.bangdai.platform.web.problem.ProblemWriter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** One result for each Idempotency-Key, in services that have a database. */
@AutoConfiguration
@ConditionalOnProperty("bangdai.store.database")
@ConditionalOnWebApplication(type = Type.REACTIVE)
class IdempotencyAutoConfiguration {

    @Bean
    Commands commands(AggregateFactory stores) {
        return new Commands(stores, InstantSource.system());
    }

    @Bean
    IdempotencyFilter idempotencyFilter(Commands commands, ProblemWriter problems) {
        return new IdempotencyFilter(commands, problems);
    }

    @Bean
    IdempotentCommands idempotentCommands(Commands commands, ProblemWriter problems, JsonMapper json) {
        return new LargeCommands(commands, problems, json);
    }
}
