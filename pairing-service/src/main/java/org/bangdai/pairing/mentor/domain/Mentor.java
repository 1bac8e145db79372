package org.bangdai.pairing.mentor.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.programme.domain.Programme;
import org.bangdai.pairing.roster.domain.MentorFacts;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.Event;
import org.jspecify.annotations.Nullable;

/** A member of the pool, one who was, or a candidate for it. The mentor's id is the person's. */
public sealed interface Mentor permits Candidate, Member {

    /** The intent of a state whose seats do not yet follow it. */
    String SETTLE = "settle";

    CandidateFile file();

    /** {@link #SETTLE}, or null where nothing has to follow any more. */
    @Nullable
    String intent();

    /** The same state when what had to follow has followed. */
    Mentor settled();

    default String id() {
        return file().person().personId();
    }

    default String division() {
        return file().person().division();
    }

    /** The last command on the mentor's tenure, so that its repetition changes nothing; null where there was none. */
    default @Nullable String lastCommand() {
        return null;
    }

    /** One department's confirmation of one version of the file. */
    record Signature(String department, String by, int fileVersion, Instant at) {}

    /** One department's no, with its reason. */
    record Rejection(String department, String by, String reason, Instant at) {}

    /** Whether an erasure has made this a file of nobody: then it is in nobody's sight. */
    default boolean isErased() {
        return file().person().isErased();
    }

    /** Nobody's any more; of a candidate, or of who has left the pool. May be repeated. */
    Mentor erased();

    /** Of an erased person who is registered again: a file as if there had been none. */
    default Decision<Mentor> afresh(PersonFacts person, MentorFacts facts, Nomination nomination) {
        // What has to follow from leaving (the certificate's revocation) must not be forgotten.
        return intent() == null ? first(person, facts, nomination) : Decision.refuse(new MentorRefusal.WrongState());
    }

    /** Merges a nomination into the file. What changed in it voids the signatures of a candidate. */
    Decision<Mentor> nominated(PersonFacts person, MentorFacts facts, Nomination nomination);

    /** Corrects the file, as {@link #nominated} does, but nominates nobody. */
    Decision<Mentor> corrected(PersonFacts person, MentorFacts facts);

    /** Corrects the facts in the file. */
    default Decision<Mentor> edited(MentorFacts facts) {
        return corrected(file().person(), facts);
    }

    /** As a roster's row says. One that says nothing new changes nothing; who has left the pool is corrected, and stays out without a new nomination. */
    default Decision<Mentor> listed(PersonFacts person, MentorFacts facts, Nomination nomination) {
        CandidateFile file = file();
        boolean known =
                file.person().equals(person) && facts.after(file.mentor()).equals(file.mentor());
        return known ? Decision.change(this) : nominated(person, facts, nomination);
    }

    /** @param confirming who, for which department, and what version they saw */
    Decision<Mentor> confirm(Confirming confirming, Programme programme, LocalDate today);

    /** A confirmation, or a no, as a department gives it. */
    record Confirming(String department, String by, boolean self, int fileVersion, Instant at) {}

    /** Lets the person pass a criterion that the facts do not meet. Changes what the departments sign. */
    Decision<Mentor> overridden(CandidateFile.Waiver waiver, Programme programme);

    static Decision<Mentor> first(PersonFacts person, MentorFacts facts, Nomination nomination) {
        Candidate candidate = new Candidate(CandidateFile.open(person, facts, nomination), List.of(), List.of());
        return Decision.change(candidate, MentorEvents.MentorNominated.of(person, nomination));
    }

    /** What a file's change is called: an edit of what the departments sign, or a nomination. */
    static Event changed(CandidateFile before, CandidateFile next, Nomination nomination) {
        String id = next.person().personId();
        String division = next.person().division();
        return next.version() != before.version()
                ? new MentorEvents.MentorEdited(id, division, next.version(), MentorEvents.Profile.of(next))
                : MentorEvents.MentorNominated.of(next.person(), nomination);
    }
}
