/** What every caller may look up: divisions of the country, the six fields, the ten methods. */
@NullMarked
package org.bangdai.pairing.reference;

import org.jspecify.annotations.NullMarked;
