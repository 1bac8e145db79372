package org.bangdai.pairing.roster;

import org.bangdai.platform.caller.Caller;

/**
 * Where an imported row comes from.
 *
 * @param by who committed the roster, with the scope that was theirs then; also when a sweeper goes on with it after a crash
 * @param line of the file, from 1 (the header)
 */
public record ImportContext(Caller by, String rosterId, int line) {}
