package org.bangdai.pairing.pairing;

import java.util.List;
import java.util.stream.Collectors;
import org.bangdai.pairing.mentee.domain.Eligibility;
import org.bangdai.pairing.pairing.domain.PairingRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
class PairingProblems implements RefusalProblems<PairingRefusal> {

    @Override
    public Class<PairingRefusal> refusals() {
        return PairingRefusal.class;
    }

    @Override
    public Problem problem(PairingRefusal refusal) {
        return switch (refusal) {
            case PairingRefusal.Oneself same -> Problem.of(409, "paired-with-oneself");
            case PairingRefusal.ReportingLine line -> Problem.of(409, "reporting-line");
            case PairingRefusal.DeclaredKin kin -> Problem.of(409, "declared-kin");
            case PairingRefusal.MustAvoid avoid -> Problem.of(409, "must-avoid");
            case PairingRefusal.NotAppointed candidate -> Problem.of(409, "mentor-not-appointed");
            case PairingRefusal.NotEligible failed -> Problem.of(409, "mentee-not-eligible", names(failed.failed()));
            case PairingRefusal.LineageCycle cycle -> Problem.of(409, "lineage-cycle");
            case PairingRefusal.LineageTooLarge large -> Problem.of(409, "lineage-too-large");
            case PairingRefusal.AlreadyPaired paired -> Problem.of(409, "already-paired");
            case PairingRefusal.PairedAlready same -> Problem.of(409, "paired-with-each-other");
            case PairingRefusal.MentorFull full -> Problem.of(409, "mentor-full");
            case PairingRefusal.SameMentor same -> Problem.of(409, "same-mentor");
            case PairingRefusal.NewMentorFull full -> Problem.of(409, "new-mentor-full");
            case PairingRefusal.NotAParty other -> Problem.of(403, "not-a-party");
            case PairingRefusal.OfferExpired late -> Problem.of(409, "offer-expired");
            case PairingRefusal.TooManyChoices many -> Problem.of(409, "too-many-choices", many.most());
            case PairingRefusal.RepeatedChoice twice -> Problem.of(409, "repeated-choice");
            case PairingRefusal.StartsAtOnce emergency -> Problem.of(409, "emergency-starts-at-once");
            case PairingRefusal.NoEmergencySeat full -> Problem.of(409, "no-emergency-seat");
            case PairingRefusal.RatificationLate late -> Problem.of(409, "ratification-late", late.until());
            case PairingRefusal.EndOutOfBounds bounds ->
                Problem.of(409, "ratified-end-out-of-bounds", bounds.from(), bounds.to());
            case PairingRefusal.NotRatified open -> Problem.of(409, "not-ratified");
            case PairingRefusal.EmergencyNotTransferred emergency -> Problem.of(409, "emergency-not-transferred");
            case PairingRefusal.NotForACeremony other -> Problem.of(409, "not-for-a-ceremony");
            case PairingRefusal.InAnotherCeremony other -> Problem.of(409, "in-another-ceremony");
            case PairingRefusal.WrongState other -> Problem.of(409, "wrong-pairing-state");
        };
    }

    private static String names(List<Eligibility.Rule> rules) {
        return rules.stream().map(it -> it.zh() + " " + it.en()).collect(Collectors.joining("; "));
    }
}
