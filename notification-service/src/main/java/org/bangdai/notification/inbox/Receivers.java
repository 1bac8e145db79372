package org.bangdai.notification.inbox;

import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.ProblemException;

/** Who may have an inbox: every person who takes part, in whatever role. Client systems and operators have none. */
public final class Receivers {

    public static final String MENTEE = "mentee";
    public static final String MENTOR = "mentor";
    public static final String APPRAISER = "appraiser";
    public static final String ORGANISER = "organiser";
    public static final String CONFIRMER = "confirmer";

    private Receivers() {}

    /** The caller's own person id; a token that names no person is told so (403). */
    public static String person(Caller by) {
        String person = by.person();
        if (person == null) {
            throw new ProblemException(Problem.of(403, "no-person"));
        }
        return person;
    }
}
