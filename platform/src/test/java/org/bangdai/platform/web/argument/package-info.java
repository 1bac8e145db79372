@NullMarked
package org.bangdai.platform.web.argument;

import org.jspecify.annotations.NullMarked;
