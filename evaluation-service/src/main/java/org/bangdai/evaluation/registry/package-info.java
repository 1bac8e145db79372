/** What reviews need of persons, units and postings (任职): who comments on whom. */
@NullMarked
package org.bangdai.evaluation.registry;

import org.jspecify.annotations.NullMarked;
