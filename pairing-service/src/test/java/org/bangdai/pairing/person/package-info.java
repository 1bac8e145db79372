@NullMarked
package org.bangdai.pairing.person;

import org.jspecify.annotations.NullMarked;
