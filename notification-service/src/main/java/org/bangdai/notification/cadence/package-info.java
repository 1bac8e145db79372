/** 结而不帮: pairings without a confirmed activity are noticed, and their silence goes up step by step. */
@NullMarked
package org.bangdai.notification.cadence;

import org.jspecify.annotations.NullMarked;
