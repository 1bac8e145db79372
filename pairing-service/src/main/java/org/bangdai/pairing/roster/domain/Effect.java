package org.bangdai.pairing.roster.domain;

/**
 * What the import of a roster's good rows would do, as of its check.
 *
 * @param added rows of persons whom the registry did not know
 * @param changed rows that say something else than what stood there
 * @param unchanged rows that say the same
 */
public record Effect(int added, int changed, int unchanged) {}
