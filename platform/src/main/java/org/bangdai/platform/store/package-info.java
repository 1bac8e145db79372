/** Aggregates in MongoDB: one document each, changed by optimistic single-document writes that carry their events. */
@NullMarked
package org.bangdai.platform.store;

import org.jspecify.annotations.NullMarked;
