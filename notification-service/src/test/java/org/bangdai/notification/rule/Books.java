package org.bangdai.notification.rule;

/** The shipped rules, for other features' tests. */
public final class Books {

    private Books() {}

    public static NoticeBook shipped() {
        return new NoticeBook(NoticeRules.load());
    }
}
