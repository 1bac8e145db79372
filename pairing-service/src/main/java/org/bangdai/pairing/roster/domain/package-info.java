/** What a roster's header, rows and cells must be, decided without any I/O but the reading of text. */
@NullMarked
package org.bangdai.pairing.roster.domain;

import org.jspecify.annotations.NullMarked;
