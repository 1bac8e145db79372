/** 离岗: what follows when a mentor or a mentee leaves. */
@NullMarked
package org.bangdai.pairing.departure;

import org.jspecify.annotations.NullMarked;
