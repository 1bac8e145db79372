/** The registry of units and postings, the reporting lines that follow from them, and who may never be paired (回避). */
@NullMarked
package org.bangdai.pairing.registry;

import org.jspecify.annotations.NullMarked;
