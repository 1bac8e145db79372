/** 工作档案: everything that happened to a pairing, in a chain that shows whether anything was changed. */
@NullMarked
package org.bangdai.pairing.archive;

import org.jspecify.annotations.NullMarked;
