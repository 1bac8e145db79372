@NullMarked
package org.bangdai.pairing.programme.domain;

import org.jspecify.annotations.NullMarked;
