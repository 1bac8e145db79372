/** What the days of a pairing's term bring: warnings, an end that waits for a person, emergencies that end by themselves. */
@NullMarked
package org.bangdai.pairing.pairing.term;

import org.jspecify.annotations.NullMarked;
