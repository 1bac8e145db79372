/** Files that show an activity: photos and papers. */
@NullMarked
package org.bangdai.pairing.attachment;

import org.jspecify.annotations.NullMarked;
