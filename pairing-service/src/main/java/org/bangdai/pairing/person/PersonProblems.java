package org.bangdai.pairing.person;

import org.bangdai.pairing.person.domain.PersonRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
final class PersonProblems implements RefusalProblems<PersonRefusal> {

    @Override
    public Class<PersonRefusal> refusals() {
        return PersonRefusal.class;
    }

    @Override
    public Problem problem(PersonRefusal refusal) {
        return switch (refusal) {
            case PersonRefusal.RegisteredElsewhere elsewhere -> Problem.of(409, "person-registered-elsewhere");
            case PersonRefusal.InvalidIdNumber invalid -> Problem.of(422, "person-id-number");
            case PersonRefusal.UnknownDivision unknown -> Problem.of(422, "unknown-division", unknown.code());
            case PersonRefusal.DivisionOutside outside -> Problem.of(422, "division-outside", outside.code());
            case PersonRefusal.ImpossibleService impossible -> Problem.of(422, "person-service");
            case PersonRefusal.LedByOneself itself -> Problem.of(422, "person-led-by-oneself");
            case PersonRefusal.UnknownLeader unknown -> Problem.of(422, "person-leader-unknown");
        };
    }
}
