@NullMarked
package org.bangdai.pairing.matching.domain.solver;

import org.jspecify.annotations.NullMarked;
