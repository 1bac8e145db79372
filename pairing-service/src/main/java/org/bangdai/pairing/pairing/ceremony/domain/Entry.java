package org.bangdai.pairing.pairing.ceremony.domain;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.bangdai.pairing.pairing.domain.Terms;
import org.jspecify.annotations.Nullable;

/**
 * A pairing on a ceremony's list.
 *
 * @param mentor whether the mentor was there; null while nobody has said
 * @param pledged person ids of those who have signed the pledge
 */
public record Entry(
        String pairingId,
        String mentorId,
        String mentorName,
        String menteeId,
        String menteeName,
        Standing standing,
        @Nullable Attendance mentor,
        @Nullable Attendance mentee,
        Set<String> pledged) {

    /** What becomes of it. Stored. */
    public enum Standing {
        /** Is to be held back for the ceremony. */
        JOINING,
        JOINED,
        /** Could not be held back: it was no open proposal any more. */
        REFUSED,
        /** Has left the ceremony, or begun without it. */
        LEFT,
        /** Has begun in the ceremony. */
        ACTIVATED,
        /** A consent was missing; it goes on as a proposal. */
        LEFT_BEHIND,
        /** Had come to nothing before. */
        OVER
    }

    public Entry {
        pledged = Set.copyOf(pledged);
    }

    public static Entry of(Terms terms, Standing standing) {
        return new Entry(
                terms.pairingId(),
                terms.mentorId(),
                terms.mentorName(),
                terms.menteeId(),
                terms.menteeName(),
                standing,
                null,
                null,
                Set.of());
    }

    Entry now(Standing next) {
        return new Entry(pairingId, mentorId, mentorName, menteeId, menteeName, next, mentor, mentee, pledged);
    }

    boolean isParty(String person) {
        return person.equals(mentorId) || person.equals(menteeId);
    }

    public Stream<String> persons() {
        return Stream.of(mentorId, menteeId);
    }

    /** Whether it is part of the ceremony, or was when that took place. */
    boolean takesPart() {
        return switch (standing) {
            case JOINING, JOINED, ACTIVATED, LEFT_BEHIND -> true;
            case REFUSED, LEFT, OVER -> false;
        };
    }

    Entry attended(String person, Attendance attendance) {
        return new Entry(
                pairingId,
                mentorId,
                mentorName,
                menteeId,
                menteeName,
                standing,
                person.equals(mentorId) ? attendance : mentor,
                person.equals(menteeId) ? attendance : mentee,
                pledged);
    }

    Entry pledged(String person) {
        Set<String> signed = new LinkedHashSet<>(pledged);
        signed.add(person);
        return new Entry(pairingId, mentorId, mentorName, menteeId, menteeName, standing, mentor, mentee, signed);
    }
}
