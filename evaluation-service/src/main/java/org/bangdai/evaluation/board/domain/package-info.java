/** How a board is ranked, and what may become of it; pure. */
@NullMarked
package org.bangdai.evaluation.board.domain;

import org.jspecify.annotations.NullMarked;
