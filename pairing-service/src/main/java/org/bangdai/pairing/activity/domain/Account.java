package org.bangdai.pairing.activity.domain;

import java.time.LocalDate;
import org.bangdai.pairing.reference.domain.Method;

/** What one side says happened, complete. */
public record Account(Method method, LocalDate heldOn, String summary, Details details) {

    /** Throws nothing: what is missing is among the faults. */
    public static Reading read(Draft draft) {
        DetailsForm.Reading form = DetailsForm.read(draft.method(), draft.details());
        Details details = form.details();
        return details == null
                ? new Reading.Faulty(new ActivityRefusal.Incomplete(form.faults()))
                : new Reading.Complete(new Account(draft.method(), draft.heldOn(), draft.summary(), details));
    }

    /** What came of reading a draft. */
    public sealed interface Reading {

        record Complete(Account account) implements Reading {}

        record Faulty(ActivityRefusal.Incomplete refusal) implements Reading {}
    }
}
