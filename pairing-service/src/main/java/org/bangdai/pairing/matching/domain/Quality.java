package org.bangdai.pairing.matching.domain;

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
 */
public record Quality(
        int mentees, int mentors, int pairs, long score, boolean optimal, long bound, long bonus, int rounds) {}
