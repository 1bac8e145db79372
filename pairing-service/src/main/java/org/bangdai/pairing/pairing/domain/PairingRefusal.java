package org.bangdai.pairing.pairing.domain;

import java.time.LocalDate;
import java.util.List;
import org.bangdai.pairing.mentee.domain.Eligibility;
import org.bangdai.pairing.registry.domain.Bar;
import org.bangdai.platform.decision.Refusal;

/** Why a pairing may not be, or not go on. */
public sealed interface PairingRefusal extends Refusal {

    /** Mentor and mentee are the same person. */
    record Oneself() implements PairingRefusal {}

    /** One is above the other in the reporting line (回避). */
    record ReportingLine() implements PairingRefusal {}

    /** The two are declared kin (回避). Only organisers are told so. */
    record DeclaredKin() implements PairingRefusal {}

    /** The last consent found that the two must avoid each other; it lapsed. What the two are told, without the ground. */
    record MustAvoid() implements PairingRefusal {}

    /** Why an organiser cannot pair the two. */
    static PairingRefusal of(Bar bar) {
        return switch (bar) {
            case REPORTING_LINE -> new ReportingLine();
            case KINSHIP -> new DeclaredKin();
        };
    }

    record NotAppointed() implements PairingRefusal {}

    record NotEligible(List<Eligibility.Rule> failed) implements PairingRefusal {}

    /** The mentor learnt from the mentee, directly or over others. */
    record LineageCycle() implements PairingRefusal {}

    /** The mentor learnt from so many that it cannot be told whether the mentee is among them. */
    record LineageTooLarge() implements PairingRefusal {}

    /** The mentee has an open or active PRIMARY pairing. */
    record AlreadyPaired() implements PairingRefusal {}

    /** The two have an open or active pairing with each other, in another role or in this one. */
    record PairedAlready() implements PairingRefusal {}

    record MentorFull() implements PairingRefusal {}

    /** A transfer to the mentor that the mentee has. */
    record SameMentor() implements PairingRefusal {}

    /** The new mentor of a transfer has no seat; the pairing is as it was. */
    record NewMentorFull() implements PairingRefusal {}

    record NotAParty() implements PairingRefusal {}

    record OfferExpired() implements PairingRefusal {}

    /** More mentors to be asked than the programme allows. */
    record TooManyChoices(int most) implements PairingRefusal {}

    /** A mentor who is to be asked twice. */
    record RepeatedChoice() implements PairingRefusal {}

    /** A proposal of an EMERGENCY pairing, which nobody is asked for. */
    record StartsAtOnce() implements PairingRefusal {}

    /** The mentor has no emergency seat free. */
    record NoEmergencySeat() implements PairingRefusal {}

    /** @param until the last day on which it could have been ratified */
    record RatificationLate(LocalDate until) implements PairingRefusal {}

    /** A ratification's end is in the past, or too far away. */
    record EndOutOfBounds(LocalDate from, LocalDate to) implements PairingRefusal {}

    /** An emergency's pairing waits for its ratification, so it cannot be completed. */
    record NotRatified() implements PairingRefusal {}

    record EmergencyNotTransferred() implements PairingRefusal {}

    /** Only an open proposal can be held back for a ceremony. */
    record NotForACeremony() implements PairingRefusal {}

    record InAnotherCeremony() implements PairingRefusal {}

    /** It is in another state than the command is for. */
    record WrongState() implements PairingRefusal {}
}
