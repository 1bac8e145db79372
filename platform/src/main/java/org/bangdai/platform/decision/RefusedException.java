package org.bangdai.platform.decision;

/** Carries a {@link Refusal} through a reactive chain to the one place that maps it to an answer; no stack trace, since it is not a fault. */
public final class RefusedException extends RuntimeException {

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
