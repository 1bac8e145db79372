/** REST as a small service speaks it: every kind of error, page, version and repeated command. */
@NullMarked
package org.bangdai.platform.web;

import org.jspecify.annotations.NullMarked;
