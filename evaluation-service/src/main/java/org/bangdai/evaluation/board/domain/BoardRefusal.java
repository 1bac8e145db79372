package org.bangdai.evaluation.board.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import org.bangdai.platform.decision.Refusal;

/** Why a board stays as it is. */
public sealed interface BoardRefusal extends Refusal {

    /** A month is put on a board when it is over. */
    record MonthNotOver(YearMonth month) implements BoardRefusal {}

    record AlreadyThere() implements BoardRefusal {}

    record StillComputing() implements BoardRefusal {}

    /** It is published when the last day for objections has passed. */
    record OpenToObjection(LocalDate until) implements BoardRefusal {}

    /** It is published when the objections that were raised are decided. */
    record ObjectionsOpen() implements BoardRefusal {}

    /** It is published and does not change; a correction supersedes it. */
    record AlreadyPublished() implements BoardRefusal {}

    record TooManyEditions(int most) implements BoardRefusal {}
}
