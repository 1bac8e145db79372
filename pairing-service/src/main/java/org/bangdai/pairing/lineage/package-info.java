/** 师承: who was whose mentor, as a tree. */
@NullMarked
package org.bangdai.pairing.lineage;

import org.jspecify.annotations.NullMarked;
