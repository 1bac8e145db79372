/** Invented persons for demonstrations, the same at every run. */
@NullMarked
package org.bangdai.pairing.roster.demo;

import org.jspecify.annotations.NullMarked;
