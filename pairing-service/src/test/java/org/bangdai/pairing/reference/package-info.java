@NullMarked
package org.bangdai.pairing.reference;

import org.jspecify.annotations.NullMarked;
