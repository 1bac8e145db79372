package org.bangdai.pairing.plan.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A version that awaits both sides' agreement. Whatever is edited makes the next version, which nobody has signed.
 *
 * @param signatures person ids
 */
public record Draft(int version, List<Wish> goals, List<String> signatures) {

    public Draft {
        goals = List.copyOf(goals);
        signatures = List.copyOf(signatures);
    }

    Draft signedBy(String person) {
        return new Draft(
                version,
                goals,
                Stream.concat(signatures.stream(), Stream.of(person)).toList());
    }

    Optional<Wish> find(String goalId) {
        return goals.stream().filter(it -> it.goalId().equals(goalId)).findFirst();
    }
}
