package org.bangdai.pairing.organiser;

import org.bangdai.platform.decision.Refusal;

/** 回避: an organiser does not rule on a pairing in which they are the mentor or the mentee; a colleague does. */
public record OwnMatter() implements Refusal {}
