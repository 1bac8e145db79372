@NullMarked
package org.bangdai.pairing.roster.domain;

import org.jspecify.annotations.NullMarked;
