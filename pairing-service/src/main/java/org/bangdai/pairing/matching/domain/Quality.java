package org.bangdai.pairing.matching.domain;

import org.jspecify.annotations.Nullable;

/**
 * How good a matching is.
 *
 * @param mentees that could be paired: eligible, without an open pairing
 * @param pairs proposed, locked ones among them
 * @param score of all proposals
 * @param optimal whether the certificate was checked: no more pairs are possible, and with as many no greater score, given the locks
 * @param bound what the certificate proves to be the greatest worth, pairs × bonus + score, of what is not locked
 * @param bonus what one pair counts in the bound
 * @param rounds of solving until no allowed pair beat the prices
 * @param components that nothing links, solved apart; null for what was stored before this was known
 * @param auctions how often shortest paths used up their budget, and an auction solved it; null likewise
 */
public record Quality(
        int mentees,
        int mentors,
        int pairs,
        long score,
        boolean optimal,
        long bound,
        long bonus,
        int rounds,
        @Nullable Integer components,
        @Nullable Integer auctions) {}
