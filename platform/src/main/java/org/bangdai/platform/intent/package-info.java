/** Commands over several documents, finished or undone whatever crashes. */
@NullMarked
package org.bangdai.platform.intent;

import org.jspecify.annotations.NullMarked;
