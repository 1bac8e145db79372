/** Which event concerns whom, and in which words: data in {@code notices.yaml}. */
@NullMarked
package org.bangdai.notification.rule;

import org.jspecify.annotations.NullMarked;
