package org.bangdai.evaluation.board;

import java.util.Objects;
import org.bangdai.platform.event.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** With whom a mentee is to be compared. */
@Configuration(proxyBeanMethods = false)
class MenteeListener {

    record MenteeTold(String menteeId, String division, String category) {
        MenteeTold {
            Objects.requireNonNull(menteeId);
            Objects.requireNonNull(division);
            Objects.requireNonNull(category);
        }
    }

    @Bean
    Subscription menteesOfBoards(MenteeCategories categories) {
        return Subscription.unordered("mentee-categories", "pairing-events")
                .on("mentee-registered", MenteeTold.class, (event, meta) -> told(categories, event, meta.sequence()))
                .on("mentee-edited", MenteeTold.class, (event, meta) -> told(categories, event, meta.sequence()));
    }

    private static Mono<Void> told(MenteeCategories categories, MenteeTold event, long sequence) {
        return categories.told(event.menteeId(), event.division(), event.category(), sequence);
    }
}
