package org.bangdai.pairing.spotcheck;

import java.util.List;
import org.bangdai.pairing.spotcheck.domain.SpotCheckRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.Problem.InputError;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
class SpotCheckProblems implements RefusalProblems<SpotCheckRefusal> {

    @Override
    public Class<SpotCheckRefusal> refusals() {
        return SpotCheckRefusal.class;
    }

    @Override
    public Problem problem(SpotCheckRefusal refusal) {
        return switch (refusal) {
            case SpotCheckRefusal.NoReason missing ->
                Problem.of(400, "invalid-input").withErrors(List.of(new InputError("/reason", "required", List.of())));
            case SpotCheckRefusal.AlreadyFound found -> Problem.of(409, "already-found");
        };
    }
}
