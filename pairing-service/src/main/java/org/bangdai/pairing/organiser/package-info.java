/** 组织部门的权限: what organisers may rule on. */
@NullMarked
package org.bangdai.pairing.organiser;

import org.jspecify.annotations.NullMarked;
