package org.bangdai.evaluation.figures;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.bangdai.evaluation.figures.domain.Heard;
import org.bangdai.evaluation.figures.domain.Subjects;
import org.bangdai.evaluation.figures.domain.Told;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.event.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** All events that figures count. Each by itself, in whatever order: {@code Subject} puts them in theirs. */
@Configuration(proxyBeanMethods = false)
class FiguresListener {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    record PersonErased(String personId) {
        PersonErased {
            needed(personId);
        }
    }

    @Bean
    Subscription figuresOfPairings(TellFigures figures) {
        Subscription subscription = Subscription.unordered("figures", "pairing-events");
        PersonEvents.on(subscription, figures);
        WorkEvents.on(subscription, figures);
        return subscription;
    }

    @Bean
    Subscription figuresOfReviews(TellFigures figures) {
        Subscription subscription = Subscription.unordered("figures", "evaluation-events");
        ReviewEvents.on(subscription, figures);
        return subscription;
    }

    @Bean
    Subscription figuresOfErasedPersons(TellFigures figures) {
        return Subscription.unordered("figures", "registry-events")
                .on(
                        "person-erased",
                        PersonErased.class,
                        (event, meta) -> figures.forget(Subjects.PERSON + event.personId()));
    }

    static Heard heard(EventMeta meta, Told told) {
        return new Heard(meta.source() + "/" + meta.subject(), meta.sequence(), told);
    }

    /** The day on which it happened, for what has no day of its own. */
    static LocalDate day(EventMeta meta) {
        return meta.time().atZone(ZONE).toLocalDate();
    }

    /** What lacks them is no event that could ever be counted: reading it fails, which parks it. */
    static void needed(Object... components) {
        for (Object component : components) {
            Objects.requireNonNull(component);
        }
    }
}
