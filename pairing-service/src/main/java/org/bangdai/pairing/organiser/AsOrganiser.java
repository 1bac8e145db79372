package org.bangdai.pairing.organiser;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.Step;
import reactor.core.publisher.Mono;

/**
 * A caller as an organiser, and as nothing else. Whoever is also somebody's mentor, mentee or leader sees those pairings in whatever division, and that is for
 * reading and for acting as one of the two; what an organiser decides ends at their own division, and (回避) before whatever they are one of the two of.
 */
public final class AsOrganiser {

    private static final String ROLE = "organiser";

    private AsOrganiser() {}

    /** The same caller, seeing their division and what lies below; nothing where they are no organiser or have no division. The system stays as it is. */
    public static Caller of(Caller by) {
        if (by.scope() instanceof Scope.Everything) {
            return by;
        }
        return by.hasRole(ROLE) ? by.withinDivision() : by.seeing(new Scope.Nothing());
    }

    /** Whether the caller may decide as an organiser on what belongs to that division. @param isParty whether a person is one of the two */
    public static boolean may(Caller by, String division, Predicate<String> isParty) {
        return of(by).scope().sees(division, List.of()) && !isOwn(by, isParty);
    }

    /** The step, for everyone but an organiser who is one of the two. */
    public static <T> Step<T> apart(Caller by, BiPredicate<T, String> isParty, Step<T> step) {
        return state ->
                isOwn(by, person -> isParty.test(state, person)) ? Decision.refuse(new OwnMatter()) : step.apply(state);
    }

    /** Errors: {@code RefusedException} with {@link OwnMatter} where the caller is an organiser and one of the two. */
    public static Mono<Void> apart(Caller by, Predicate<String> isParty) {
        return isOwn(by, isParty) ? Mono.error(new RefusedException(new OwnMatter())) : Mono.empty();
    }

    private static boolean isOwn(Caller by, Predicate<String> isParty) {
        String person = by.person();
        return by.hasRole(ROLE) && person != null && isParty.test(person);
    }
}
