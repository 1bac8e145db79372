/** Events between services: CloudEvents over Kafka, applied in order and once in effect. */
@NullMarked
package org.bangdai.platform.event;

import org.jspecify.annotations.NullMarked;
