/** What quantified indicators are measured by: activities, goals, milestones and gaps, as pairing-service's events tell them. */
@NullMarked
package org.bangdai.evaluation.evidence;

import org.jspecify.annotations.NullMarked;
