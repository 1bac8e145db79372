/** What is known of a pairing's period beside what persons wrote, pure. */
@NullMarked
package org.bangdai.evaluation.evidence.domain;

import org.jspecify.annotations.NullMarked;
