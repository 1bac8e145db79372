/** Units, postings and reporting lines, pure. */
@NullMarked
package org.bangdai.pairing.registry.domain;

import org.jspecify.annotations.NullMarked;
