package org.bangdai.pairing.registry;

import org.bangdai.pairing.registry.domain.RegistryRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
class RegistryProblems implements RefusalProblems<RegistryRefusal> {

    @Override
    public Class<RegistryRefusal> refusals() {
        return RegistryRefusal.class;
    }

    @Override
    public Problem problem(RegistryRefusal refusal) {
        return switch (refusal) {
            case RegistryRefusal.UnknownDivision unknown -> Problem.of(422, "unknown-division", unknown.code());
            case RegistryRefusal.DivisionOutside outside -> Problem.of(422, "division-outside", outside.code());
            case RegistryRefusal.EnteredElsewhere elsewhere -> Problem.of(409, "entered-elsewhere");
            case RegistryRefusal.OwnParent itself -> Problem.of(422, "own-parent");
            case RegistryRefusal.EndsBeforeItBegins wrong -> Problem.of(422, "ends-before-it-begins");
            case RegistryRefusal.UnknownPerson unknown -> Problem.of(422, "unknown-person");
            case RegistryRefusal.UnknownUnit unknown -> Problem.of(422, "unknown-unit");
        };
    }
}
