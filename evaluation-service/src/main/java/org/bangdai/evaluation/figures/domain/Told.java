package org.bangdai.evaluation.figures.domain;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an event has told, as far as figures need it; of nobody more than a year of birth. */
public sealed interface Told {

    /** @param serviceSince of those whose category is limited by years of service */
    record Mentee(
            String division,
            LocalDate on,
            String category,
            @Nullable Integer birthYear,
            @Nullable LocalDate serviceSince,
            Set<String> fields)
            implements Told {
        public Mentee {
            fields = Set.copyOf(fields);
        }
    }

    /** No mentee from now on. */
    record Struck(LocalDate on) implements Told {}

    /** @param profile null from older versions */
    record Appointed(
            String division, LocalDate from, @Nullable Profile profile) implements Told {}

    record Edited(LocalDate on, Profile profile) implements Told {}

    /** @param on the first day out of the pool */
    record LeftPool(LocalDate on) implements Told {}

    record Profile(String track, @Nullable Integer birthYear, Set<String> fields) {
        public Profile {
            fields = Set.copyOf(fields);
        }
    }

    record Started(String division, LocalDate from, boolean primary) implements Told {}

    record Ended(LocalDate lastDay, boolean completed) implements Told {}

    record Reached(String division, MilestoneKind milestone, LocalDate on, int age, boolean byMentor) implements Told {}

    /** Those that are counted. */
    enum MilestoneKind {
        PARTY_MEMBERSHIP,
        PROMOTION,
        SECONDMENT
    }

    record Withdrawn() implements Told {}

    /** @param lastDay null where it was called off before it began */
    record Seconded(
            String secondmentId,
            String division,
            String host,
            LocalDate from,
            @Nullable LocalDate lastDay) implements Told {}

    record Activity(String division, LocalDate heldOn, Standing standing, int households) implements Told {

        public enum Standing {
            RECORDED,
            CONFIRMED,
            /** Superseded, or found not genuine. */
            GONE
        }
    }

    record Opened(String division, LocalDate on, Sort sort) implements Told {}

    enum Sort {
        DISPUTE,
        PROBLEM
    }

    record Closed(String division, LocalDate on, boolean solved) implements Told {}

    record Reopened(LocalDate on) implements Told {}

    /** With one of an enterprise's problems. */
    record Helped(String division, LocalDate on) implements Told {}

    /** @param closesOn the last day in time */
    record Due(String division, LocalDate closesOn) implements Told {}

    record Finalised(LocalDate on) implements Told {}
}
