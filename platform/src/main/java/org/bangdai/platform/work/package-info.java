/** Time-driven and left-over work, shared by replicas through leased buckets. */
@NullMarked
package org.bangdai.platform.work;

import org.jspecify.annotations.NullMarked;
