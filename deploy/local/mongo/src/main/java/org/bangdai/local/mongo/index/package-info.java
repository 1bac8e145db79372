/** Ordered indexes over documents in memory, and the choice of index for a query. */
@NullMarked
package org.bangdai.local.mongo.index;

import org.jspecify.annotations.NullMarked;
