package org.bangdai.platform.caller;

import java.util.Collection;

/**
 * What a caller may see, applied to every query in one place ({@code Aggregates} and {@code Rows}). Divisions nest by the prefixes of their codes
 * (GB/T 2260, GB/T 10114): 330523 contains 330523205.
 */
public sealed interface Scope {

    /** Every document: only for the system's own work, never for a request. */
    record Everything() implements Scope {}

    /** Documents whose division is this one or below. */
    record Within(String division) implements Scope {}

    /** Documents among whose participants is this person, in whatever division. */
    record Own(String person) implements Scope {}

    /** The union of {@link Within} and {@link Own}, for someone who has both kinds of roles. */
    record WithinOrOwn(String division, String person) implements Scope {}

    /** No document at all, such as an operator's scope. */
    record Nothing() implements Scope {}

    /** Whether a document of that division and with those participants is visible. */
    default boolean sees(String division, Collection<String> participants) {
        return switch (this) {
            case Everything all -> true;
            case Within within -> division.startsWith(within.division());
            case Own own -> participants.contains(own.person());
            case WithinOrOwn either -> division.startsWith(either.division()) || participants.contains(either.person());
            case Nothing none -> false;
        };
    }
}
