/** The MongoDB and Kafka that tests run against, real where Docker answers and embedded elsewhere. */
@NullMarked
package org.bangdai.local.testing;

import org.jspecify.annotations.NullMarked;
