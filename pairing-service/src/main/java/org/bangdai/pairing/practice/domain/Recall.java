package org.bangdai.pairing.practice.domain;

/** Why a practice awaits an organiser (again) that has been written already. Stored, published. */
public enum Recall {
    ACTIVITY_CORRECTED(
            "所依据的活动已更正，待新版本经对方确认后重新审核",
            "Its activity was corrected; to be approved anew once the new version is confirmed"),
    /** A spot check found that it was not genuine. */
    ACTIVITY_VOIDED("所依据的活动经抽查不属实", "A spot check found that its activity was not genuine");

    private final String zh;
    private final String en;

    Recall(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
