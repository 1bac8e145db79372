package org.bangdai.pairing.pairing.domain;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who is paired with whom, as what, by which rules; never changes but for the ceremony.
 *
 * @param division the mentee's
 * @param leaderId the mentee's leader in charge
 * @param predecessorId the pairing that a transfer ended for this one; null where there was none
 * @param termMonths of the pairing once it is active
 * @param proposedBy the actor
 * @param choices null where only this mentor is asked
 * @param ceremonyId the ceremony (结对仪式) that it is held back for, or was activated in; null where there is none
 */
public record Terms(
        String pairingId,
        String mentorId,
        String mentorName,
        String menteeId,
        String menteeName,
        Role role,
        String division,
        String leaderId,
        String programmeVersion,
        int termMonths,
        String proposedBy,
        @Nullable String predecessorId,
        @Nullable Choices choices,
        @Nullable String ceremonyId) {

    private static final String PERSON = "person:";

    /** To one mentor, and without a ceremony. */
    public Terms(
            String pairingId,
            String mentorId,
            String mentorName,
            String menteeId,
            String menteeName,
            Role role,
            String division,
            String leaderId,
            String programmeVersion,
            int termMonths,
            String proposedBy,
            @Nullable String predecessorId) {
        this(
                pairingId,
                mentorId,
                mentorName,
                menteeId,
                menteeName,
                role,
                division,
                leaderId,
                programmeVersion,
                termMonths,
                proposedBy,
                predecessorId,
                null,
                null);
    }

    public Set<String> participants() {
        return new TreeSet<>(List.of(mentorId, menteeId, leaderId));
    }

    /** Whether this person is one of the two. */
    public boolean isParty(String personId) {
        return personId.equals(mentorId) || personId.equals(menteeId);
    }

    /** The person who proposed it; null where a client system or the system did. */
    @Nullable
    String proposer() {
        return proposedBy.startsWith(PERSON) ? proposedBy.substring(PERSON.length()) : null;
    }

    /** The mentors to be asked after this one. */
    public List<String> further() {
        return choices == null ? List.of() : choices.next();
    }

    /** Which choice of the mentee's this is, from 1. */
    public int choice() {
        return choices == null ? 1 : choices.number();
    }

    public boolean isFor(String ceremony) {
        return ceremony.equals(ceremonyId);
    }

    /** Without the two's names, for what is in nobody's sight and therefore beyond an erasure's reach. */
    Terms unnamed() {
        return with("", "", ceremonyId);
    }

    public Terms in(@Nullable String ceremony) {
        return with(mentorName, menteeName, ceremony);
    }

    private Terms with(String mentor, String mentee, @Nullable String ceremony) {
        return new Terms(
                pairingId,
                mentorId,
                mentor,
                menteeId,
                mentee,
                role,
                division,
                leaderId,
                programmeVersion,
                termMonths,
                proposedBy,
                predecessorId,
                choices,
                ceremony);
    }
}
