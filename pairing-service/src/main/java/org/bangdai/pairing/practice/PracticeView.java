package org.bangdai.pairing.practice;

import java.time.LocalDate;
import org.bangdai.pairing.practice.domain.Content;
import org.bangdai.pairing.practice.domain.Practice;
import org.bangdai.pairing.practice.domain.Practice.Approved;
import org.bangdai.pairing.practice.domain.Practice.Draft;
import org.bangdai.pairing.practice.domain.Practice.Submitted;
import org.bangdai.pairing.practice.domain.Practice.Withdrawn;
import org.bangdai.pairing.practice.domain.Recall;
import org.bangdai.pairing.reference.domain.Field;
import org.bangdai.pairing.reference.domain.Method;
import org.jspecify.annotations.Nullable;

/**
 * A practice as callers see one.
 *
 * @param division of the pairing that it comes from
 * @param activityId null for readers of the library, as everything that leads to persons
 * @param reason why it was returned or withdrawn, or awaits approval anew
 * @param recall what became of its activity, where it awaits approval for that
 */
record PracticeView(
        String id,
        State state,
        String title,
        Field field,
        Method method,
        String text,
        String division,
        @Nullable String sharedIn,
        @Nullable LocalDate approvedOn,
        @Nullable String activityId,
        @Nullable String pairingId,
        @Nullable String proposedBy,
        @Nullable String reason,
        @Nullable Recall recall) {

    enum State {
        DRAFT,
        SUBMITTED,
        RETURNED,
        APPROVED,
        WITHDRAWN;

        /** As it is stored; what was returned is a draft again. */
        String kind() {
            return switch (this) {
                case DRAFT, RETURNED -> Draft.class.getSimpleName();
                case SUBMITTED -> Submitted.class.getSimpleName();
                case APPROVED -> Approved.class.getSimpleName();
                case WITHDRAWN -> Withdrawn.class.getSimpleName();
            };
        }
    }

    /** For those who work on it. */
    static PracticeView full(Practice practice) {
        return of(practice, true);
    }

    /** For readers of the library. */
    static PracticeView shared(Practice practice) {
        return of(practice, false);
    }

    private static PracticeView of(Practice practice, boolean full) {
        Content content = practice.content();
        Approved approved = practice instanceof Approved it ? it : null;
        return new PracticeView(
                practice.source().practiceId(),
                state(practice),
                content.title(),
                content.field(),
                practice.source().method(),
                content.text(),
                practice.source().division(),
                approved == null ? null : approved.sharedIn(),
                approved == null ? null : approved.approvedOn(),
                full ? practice.source().activityId() : null,
                full ? practice.source().pairingId() : null,
                full ? practice.source().proposedBy() : null,
                full ? reason(practice) : null,
                full && practice instanceof Submitted submitted ? submitted.recall() : null);
    }

    private static State state(Practice practice) {
        return switch (practice) {
            case Draft it -> it.returned().isEmpty() ? State.DRAFT : State.RETURNED;
            case Submitted it -> State.SUBMITTED;
            case Approved it -> State.APPROVED;
            case Withdrawn it -> State.WITHDRAWN;
        };
    }

    private static @Nullable String reason(Practice practice) {
        return switch (practice) {
            case Draft it -> it.returned().isEmpty() ? null : it.returned();
            case Submitted it -> reason(it.recall());
            case Withdrawn it -> it.reason();
            case Approved it -> null;
        };
    }

    private static @Nullable String reason(@Nullable Recall recall) {
        return recall == null ? null : recall.zh() + " (" + recall.en() + ")";
    }
}
