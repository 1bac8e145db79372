/** The embedded Kafka broker, and how any child process of ours is tied to its parent. */
@NullMarked
package org.bangdai.local.broker;

import org.jspecify.annotations.NullMarked;
