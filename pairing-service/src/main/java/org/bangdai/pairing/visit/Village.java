package org.bangdai.pairing.visit;

import org.jspecify.annotations.Nullable;

/** A village that has been visited or counted. @param households how many it has; null until an organiser has said so */
record Village(String code, @Nullable Integer households) {}
