package org.bangdai.pairing.mentor.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.programme.domain.Programme;
import org.bangdai.pairing.roster.domain.MentorFacts;
import org.bangdai.platform.decision.Decision;

/**
 * The one file of a person who is, or may become, a mentor.
 *
 * @param overrides of the facts as they are; an edit clears them
 * @param version grows by one with each edit of what the departments sign; a further nomination is no edit
 */
public record CandidateFile(
        PersonFacts person, MentorFacts mentor, List<Nomination> nominations, List<Waiver> overrides, int version) {

    /** A criterion that need not be met, by an organiser's word. */
    public record Waiver(Criterion criterion, String reason, String by, Instant at) {}

    public CandidateFile {
        nominations = List.copyOf(nominations);
        overrides = List.copyOf(overrides);
    }

    public static CandidateFile open(PersonFacts person, MentorFacts mentor, Nomination nomination) {
        return new CandidateFile(person, mentor, List.of(nomination), List.of(), 1);
    }

    /** The same file where the facts are the same and the nomination is known. */
    CandidateFile with(PersonFacts nextPerson, MentorFacts nextMentor, Nomination nomination) {
        MentorFacts facts = nextMentor.after(mentor);
        boolean edited = !person.equals(nextPerson) || !mentor.equals(facts);
        return new CandidateFile(
                nextPerson, facts, merged(nomination), edited ? List.of() : overrides, edited ? version + 1 : version);
    }

    boolean isSelfNominated() {
        return nominations.stream().anyMatch(it -> it.kind() == NominationKind.SELF);
    }

    /** Once the person is erased. */
    CandidateFile ofNobody() {
        return new CandidateFile(person.erased(), mentor, nominations, overrides, version);
    }

    /** For another appointment: every department signs anew. */
    CandidateFile reopened(PersonFacts nextPerson, MentorFacts nextMentor, Nomination nomination) {
        return new CandidateFile(nextPerson, nextMentor.after(mentor), merged(nomination), List.of(), version + 1);
    }

    /** @param same the state with this file; @param next the state with the overridden one */
    Decision<Mentor> overriding(Waiver waiver, Programme programme, Mentor same, Function<CandidateFile, Mentor> next) {
        Criterion criterion = waiver.criterion();
        boolean repeated = overrides.stream()
                .anyMatch(it -> it.criterion() == criterion && it.reason().equals(waiver.reason()));
        if (repeated) {
            return Decision.change(same);
        }
        if (!Criteria.failed(mentor, programme.mentors()).contains(criterion)) {
            return Decision.refuse(new MentorRefusal.NothingToOverride());
        }
        CandidateFile file = overriding(waiver);
        return Decision.change(
                next.apply(file),
                new MentorEvents.MentorCriterionOverridden(
                        person.personId(), person.division(), criterion, waiver.reason(), file.version));
    }

    private CandidateFile overriding(Waiver waiver) {
        List<Waiver> all = new ArrayList<>(overrides);
        all.removeIf(it -> it.criterion() == waiver.criterion());
        all.add(waiver);
        return new CandidateFile(person, mentor, nominations, all, version + 1);
    }

    private List<Nomination> merged(Nomination nomination) {
        List<Nomination> merged = new ArrayList<>(nominations);
        for (int i = 0; i < merged.size(); i++) {
            if (merged.get(i).sameAs(nomination)) {
                merged.set(i, merged.get(i).with(nomination));
                return merged;
            }
        }
        merged.add(nomination);
        return merged;
    }
}
