@NullMarked
package org.bangdai.local.stack;

import org.jspecify.annotations.NullMarked;
