/** Who calls, and which divisions and persons they may see. */
@NullMarked
package org.bangdai.platform.caller;

import org.jspecify.annotations.NullMarked;
