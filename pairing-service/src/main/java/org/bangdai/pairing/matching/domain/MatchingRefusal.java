package org.bangdai.pairing.matching.domain;

import org.bangdai.platform.decision.Refusal;

/** Why a matching is not started, or does not go on. */
public sealed interface MatchingRefusal extends Refusal {

    /** With those of the runs that it builds on. */
    record TooManyWishes(int most) implements MatchingRefusal {}

    /** Wishes name mentors and mentees who are not there. */
    record UnknownPersons(int mentors, int mentees) implements MatchingRefusal {}

    record LockedAndForbidden() implements MatchingRefusal {}

    /** A mentee is locked to two mentors. */
    record LockedTwice() implements MatchingRefusal {}

    /** There is nothing to approve yet, or it was cancelled. */
    record NotDone() implements MatchingRefusal {}

    /** Too late to cancel. */
    record AlreadyDone() implements MatchingRefusal {}

    /** Another approval of the same matching is under way. */
    record ApprovalUnderWay() implements MatchingRefusal {}

    /** Someone is to be approved who is not proposed. */
    record NotProposed(int pairs) implements MatchingRefusal {}
}
