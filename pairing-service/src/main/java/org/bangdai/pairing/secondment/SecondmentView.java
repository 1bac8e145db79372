package org.bangdai.pairing.secondment;

import java.time.LocalDate;
import org.bangdai.pairing.secondment.domain.Posting;
import org.bangdai.pairing.secondment.domain.Secondments;
import org.jspecify.annotations.Nullable;

/** A secondment as callers see one. @param to the last day; absent where it was called off */
record SecondmentView(
        String id,
        String unit,
        String division,
        String post,
        LocalDate from,
        @Nullable LocalDate to,
        State state) {

    enum State {
        UPCOMING,
        CURRENT,
        ENDED,
        CALLED_OFF;

        static State of(Posting posting, LocalDate today) {
            if (posting.to().isBefore(posting.from())) {
                return CALLED_OFF;
            }
            return posting.isOn(today) ? CURRENT : posting.to().isBefore(today) ? ENDED : UPCOMING;
        }
    }

    /** @param division the receiving unit's; @param home the division that sent the mentee */
    record ReceivedView(
            String id,
            String menteeId,
            String menteeName,
            String home,
            String unit,
            String division,
            String post,
            LocalDate from,
            LocalDate to) {

        static ReceivedView of(Secondments of, Posting it) {
            return new ReceivedView(
                    it.secondmentId(),
                    of.menteeId(),
                    of.menteeName(),
                    of.division(),
                    it.unit(),
                    it.division(),
                    it.post(),
                    it.from(),
                    it.to());
        }
    }

    static SecondmentView of(Posting it, LocalDate today) {
        State state = State.of(it, today);
        return new SecondmentView(
                it.secondmentId(),
                it.unit(),
                it.division(),
                it.post(),
                it.from(),
                state == State.CALLED_OFF ? null : it.to(),
                state);
    }
}
