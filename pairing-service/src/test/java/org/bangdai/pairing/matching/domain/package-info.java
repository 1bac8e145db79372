@NullMarked
package org.bangdai.pairing.matching.domain;

import org.jspecify.annotations.NullMarked;
