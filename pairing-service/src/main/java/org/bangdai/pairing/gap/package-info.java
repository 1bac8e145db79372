/** 补链式培养: what each mentee lacks, at intake and as it is measured again, and what follows from it to work on. */
@NullMarked
package org.bangdai.pairing.gap;

import org.jspecify.annotations.NullMarked;
