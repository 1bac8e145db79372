@NullMarked
package org.bangdai.local.broker;

import org.jspecify.annotations.NullMarked;
