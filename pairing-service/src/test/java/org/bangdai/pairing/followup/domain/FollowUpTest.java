package org.bangdai.pairing.followup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.bangdai.pairing.kinship.domain.Kinship;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.platform.decision.Decision;
import org.junit.jupiter.api.Test;

class FollowUpTest {

    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final Kinship.Declaration DECLARED = new Kinship.Declaration("o", NOW);
    private static final Kinship.Withdrawal WITHDRAWN = new Kinship.Withdrawal("误报", "o", NOW);
    private static final Kinship KIN =
            next(Kinship.declare("师-id", "徒-id", "330523205", Kinship.Degree.COLLATERAL, DECLARED));

    private static Kinship next(Decision<Kinship> decision) {
        return ((Decision.Change<Kinship>) decision).next();
    }

    private static FollowUp.Task of(Kinship kin, String pairing) {
        Terms terms =
                new Terms(pairing, "师-id", "师", "徒-id", "徒", Role.PRIMARY, "330523205", "l", "33-v1", 12, "o", null);
        return FollowUp.Task.ofKin(kin, terms, NOW);
    }

    @Test
    void aDeclarationAsksForTheSameThingOnceWhateverItsDegree() {
        Kinship other = next(KIN.declaredAs(Kinship.Degree.SPOUSE, DECLARED));
        assertThat(of(other, "p").followUpId()).isEqualTo(of(KIN, "p").followUpId());
        assertThat(of(KIN, "q").followUpId()).isNotEqualTo(of(KIN, "p").followUpId());
    }

    @Test
    void declaredAnewItAsksAnew() {
        Kinship second = next(next(KIN.withdraw(WITHDRAWN)).declaredAs(Kinship.Degree.COLLATERAL, DECLARED));
        Kinship third = next(next(second.withdraw(WITHDRAWN)).declaredAs(Kinship.Degree.COLLATERAL, DECLARED));
        assertThat(of(KIN, "p").followUpId())
                .isNotEqualTo(of(second, "p").followUpId())
                .isNotEqualTo(of(third, "p").followUpId());
        assertThat(of(second, "p").followUpId()).isNotEqualTo(of(third, "p").followUpId());
        assertThat(KIN.times()).isEqualTo(1);
        assertThat(third.times()).isEqualTo(3);
    }

    @Test
    void itIsAboutBothKin() {
        assertThat(of(KIN, "p").persons()).containsExactlyInAnyOrder("师-id", "徒-id");
    }
}
