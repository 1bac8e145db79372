package org.bangdai.evaluation.figures.domain;

/** How subjects are named: their kind, and the id that pairing-service or evaluation-service gives them. */
public final class Subjects {

    public static final String PERSON = "person:";
    public static final String PAIRING = "pairing:";
    public static final String ACTIVITY = "activity:";
    public static final String CASE = "case:";
    public static final String ENTERPRISE = "enterprise:";
    public static final String REVIEW = "review:";

    private Subjects() {}
}
