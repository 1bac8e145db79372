package org.bangdai.notification.inbox;

import org.bangdai.notification.rule.Category;
import org.bangdai.notification.rule.Severity;
import org.jspecify.annotations.Nullable;

/** Which of one's messages; null for any category or severity. What is archived is shown by itself. */
record InboxFilter(@Nullable Category category, @Nullable Severity severity, boolean unread, boolean archived) {

    static final InboxFilter NONE = new InboxFilter(null, null, false, false);
}
