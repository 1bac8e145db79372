/** 经验库: cases that others may reuse, made from confirmed activities, redacted, approved by organisers and shared upward. */
@NullMarked
package org.bangdai.pairing.practice;

import org.jspecify.annotations.NullMarked;
