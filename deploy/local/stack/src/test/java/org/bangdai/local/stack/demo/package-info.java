@NullMarked
package org.bangdai.local.stack.demo;

import org.jspecify.annotations.NullMarked;
