/** 走村不漏户: which households of a village have been visited, by the confirmed home visits. */
@NullMarked
package org.bangdai.pairing.visit;

import org.jspecify.annotations.NullMarked;
