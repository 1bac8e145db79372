package org.bangdai.pairing.roster;

import org.bangdai.platform.caller.Caller;

/**
 * Where imported rows come from.
 *
 * @param by who committed the roster, with the scope that was theirs then; also when a sweeper goes on with it after a crash
 */
public record ImportContext(Caller by, String rosterId) {}
