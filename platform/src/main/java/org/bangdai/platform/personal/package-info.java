/** Keys for personal data, one for each person: to destroy a key is to erase what it sealed. */
@NullMarked
package org.bangdai.platform.personal;

import org.jspecify.annotations.NullMarked;
