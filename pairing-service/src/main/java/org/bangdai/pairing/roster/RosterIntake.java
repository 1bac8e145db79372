package org.bangdai.pairing.roster;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bangdai.pairing.roster.domain.MenteeCategory;
import org.bangdai.pairing.roster.domain.MenteeRow;
import org.bangdai.pairing.roster.domain.MentorFacts;
import org.bangdai.pairing.roster.domain.MentorRow;
import org.bangdai.platform.caller.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Where a committed roster's rows go. Each call may be repeated with the same row, also at the same time by two replicas, and
 * then changes nothing more; a row of a later roster for the same person updates what is there (the natural key is the person).
 *
 * <p>Errors: a {@code RefusedException} or {@code ProblemException} marks the row as refused with its reason and the import goes on; any other error is an
 * outage, after which the row is tried again.
 */
public interface RosterIntake {

    /**
     * What the pool knows of a person.
     *
     * @param mentor null where the person has no file as a mentor
     * @param category null where the person is no mentee
     * @param leaderId of a mentee
     */
    record Present(
            String personId,
            @Nullable MentorFacts mentor,
            @Nullable MenteeCategory category,
            @Nullable String leaderId) {}

    /** Of the persons, at most a few hundred, whose files the caller sees; a person may be there as a mentor and as a mentee. */
    Flux<Present> present(Caller by, Collection<String> personIds);

    /**
     * Opens the files of those who have none, at most a few hundred, in a few round trips. Answers the person ids for whom nothing is left to do; the others are to be
     * imported one by one.
     */
    Mono<Set<String>> importNewMentors(List<MentorRow> rows, ImportContext context);

    /** As {@link #importNewMentors}, of mentees. */
    Mono<Set<String>> importNewMentees(List<MenteeRow> rows, ImportContext context);

    /** Opens or updates the mentor candidate's file. */
    Mono<Void> importMentor(MentorRow row, ImportContext context);

    /** Registers or updates the mentee. */
    Mono<Void> importMentee(MenteeRow row, ImportContext context);
}
