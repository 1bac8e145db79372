package org.bangdai.pairing.mentor.domain;

import java.util.ArrayList;
import java.util.List;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.roster.domain.MentorFacts;

/**
 * The one file of a person who is, or may become, a mentor.
 *
 * @param version grows by one with each edit of what the departments sign; a further nomination is no edit
 */
public record CandidateFile(PersonFacts person, MentorFacts mentor, List<Nomination> nominations, int version) {

    public CandidateFile {
        nominations = List.copyOf(nominations);
    }

    public static CandidateFile open(PersonFacts person, MentorFacts mentor, Nomination nomination) {
        return new CandidateFile(person, mentor, List.of(nomination), 1);
    }

    /** The same file where the facts are the same and the nomination is known. */
    CandidateFile with(PersonFacts nextPerson, MentorFacts nextMentor, Nomination nomination) {
        boolean edited = !person.equals(nextPerson) || !mentor.equals(nextMentor);
        return new CandidateFile(nextPerson, nextMentor, merged(nomination), edited ? version + 1 : version);
    }

    private List<Nomination> merged(Nomination nomination) {
        if (nominations.stream().anyMatch(it -> it.sameAs(nomination))) {
            return nominations;
        }
        List<Nomination> merged = new ArrayList<>(nominations);
        merged.add(nomination);
        return merged;
    }
}
