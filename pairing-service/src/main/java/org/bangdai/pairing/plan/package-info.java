/** 帮带计划: a pairing's goals, agreed by both sides, worked on, and handed to the successor when the mentor changes. */
@NullMarked
package org.bangdai.pairing.plan;

import org.jspecify.annotations.NullMarked;
