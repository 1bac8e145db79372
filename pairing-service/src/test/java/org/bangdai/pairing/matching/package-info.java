@NullMarked
package org.bangdai.pairing.matching;

import org.jspecify.annotations.NullMarked;
