package org.bangdai.pairing.secondment.domain;

import java.time.LocalDate;
import org.bangdai.platform.decision.Refusal;

/** Why somebody is not seconded, or not longer or shorter. */
public sealed interface SecondmentRefusal extends Refusal {

    record EndsBeforeItBegins() implements SecondmentRefusal {}

    record BeforeService(LocalDate serviceSince) implements SecondmentRefusal {}

    /** What is over is a milestone, and nobody needs access for it. */
    record OverAlready() implements SecondmentRefusal {}

    record TooLong(LocalDate longest) implements SecondmentRefusal {}

    record Overlaps(LocalDate from, LocalDate to) implements SecondmentRefusal {}

    record TooMany(int most) implements SecondmentRefusal {}

    record NoSuchSecondment() implements SecondmentRefusal {}

    record IsOver() implements SecondmentRefusal {}

    record NotLonger(LocalDate to) implements SecondmentRefusal {}

    record NotAnEarlyEnd(LocalDate earliest, LocalDate to) implements SecondmentRefusal {}

    record UnknownDivision(String code) implements SecondmentRefusal {}
}
