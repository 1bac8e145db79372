package org.bangdai.pairing.mentor.domain;

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
}
