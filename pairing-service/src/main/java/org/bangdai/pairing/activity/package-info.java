/** Dated pieces of mentoring, recorded by one side and confirmed by the other. */
@NullMarked
package org.bangdai.pairing.activity;

import org.jspecify.annotations.NullMarked;
