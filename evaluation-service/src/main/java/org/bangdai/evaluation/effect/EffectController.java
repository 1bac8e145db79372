package org.bangdai.evaluation.effect;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.bangdai.evaluation.effect.domain.Effect;
import org.bangdai.evaluation.effect.domain.Input;
import org.bangdai.evaluation.effect.domain.MentorEffect;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/mentor-effects")
class EffectController {

    /**
     * @param effect weighted mean of the parts, 0 to 100; null where nothing applies
     * @param settled whether all reviews of the month are final
     * @param removalProposedSince first of the poor months for which removal was proposed; null where it was not
     */
    record EffectView(
            String mentorId,
            String division,
            YearMonth month,
            String rules,
            @Nullable BigDecimal effect,
            boolean settled,
            boolean poor,
            @Nullable YearMonth removalProposedSince,
            List<Effect.Part> parts,
            List<Input> inputs) {

        /** Of no division: what no caller's begins, so that only who sees all of them, or the mentor, sees it. */
        private static final String UNKNOWN = "";

        /** Another county's mentees do not exist for the caller, unless it is the mentor; nor do those of whom it is not known where they belong. */
        static EffectView of(MentorEffect of, Caller by) {
            Effect effect = of.effect();
            Set<String> mentor = Set.of(effect.mentorId());
            List<Input> seen = effect.inputs().stream()
                    .filter(it -> by.scope().sees(it.division() == null ? UNKNOWN : it.division(), mentor))
                    .toList();
            return new EffectView(
                    effect.mentorId(),
                    effect.division(),
                    effect.month(),
                    effect.rules(),
                    effect.value(),
                    effect.settled(),
                    effect.poor(),
                    of.proposedSince(),
                    effect.parts(),
                    seen);
        }
    }

    private final MentorEffects effects;

    EffectController(MentorEffects effects) {
        this.effects = effects;
    }

    /** Month by month, the newest first. */
    @GetMapping("/{mentorId}")
    @Roles({"mentor", "organiser", "integrator"})
    Mono<Page<EffectView>> of(Caller by, @PathVariable String mentorId, PageRequest page) {
        return effects.page(by, mentorId, page)
                .filter(found -> !found.items().isEmpty() || page.cursor() != null)
                .switchIfEmpty(Mono.error(() -> new NotFoundException("mentor-effects", mentorId)))
                .map(found -> found.map(it -> EffectView.of(it, by)));
    }
}
