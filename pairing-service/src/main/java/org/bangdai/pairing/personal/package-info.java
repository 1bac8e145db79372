/** 个人信息: what is kept of a person, shown to them and erased. */
@NullMarked
package org.bangdai.pairing.personal;

import org.jspecify.annotations.NullMarked;
