/** 应急帮带: pairs at once and without consents, to be ratified afterwards. */
@NullMarked
package org.bangdai.pairing.pairing.emergency;

import org.jspecify.annotations.NullMarked;
