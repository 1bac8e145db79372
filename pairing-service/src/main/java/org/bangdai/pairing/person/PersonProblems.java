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
        };
    }
}
