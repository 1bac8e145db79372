package org.bangdai.pairing.mentor.domain;

import java.time.LocalDate;
import java.util.List;
import org.bangdai.platform.decision.Refusal;

/** Why the pool says no. */
public sealed interface MentorRefusal extends Refusal {

    /** The programme names other departments. */
    record NotAConfirmer(String department) implements MentorRefusal {}

    record OwnFile() implements MentorRefusal {}

    /** The file has been edited since; the signature would not be for what is there. */
    record OtherVersion(int present) implements MentorRefusal {}

    record CriteriaNotMet(List<Criterion> failed) implements MentorRefusal {}

    record AlreadyAppointed() implements MentorRefusal {}

    /** A person may nominate themselves; for others an organiser does. */
    record NotYours() implements MentorRefusal {}

    /** Not something that may happen to the mentor as things stand, such as suspending somebody who is no member. */
    record WrongState() implements MentorRefusal {}

    record NotRenewable(LocalDate from) implements MentorRefusal {}

    record ObjectionTooLate(LocalDate until) implements MentorRefusal {}

    /** All objections lie in the mentor's one document. */
    record ObjectedTooOften(int most) implements MentorRefusal {}

    /** Nobody is removed unheard. */
    record MayStillObject(LocalDate until) implements MentorRefusal {}

    /** They must be given other mentors first. */
    record MenteesLeft(int seated) implements MentorRefusal {}

    /** A capacity lower than the seats that pairings hold. */
    record CapacityBelowPaired(int seated) implements MentorRefusal {}

    /** A capacity above what the programme allows. */
    record CapacityAboveProgramme(int greatest, String programmeVersion) implements MentorRefusal {}

    /** The criterion is met, or the track does not ask for it. */
    record NothingToOverride() implements MentorRefusal {}

    /** Only the mentor objects. */
    record NotTheMentor() implements MentorRefusal {}

    /** Persons that the organiser's registry does not know, or the candidate. */
    record UnknownRecommenders(int count) implements MentorRefusal {}
}
