package org.bangdai.pairing.kinship.domain;

import org.bangdai.platform.decision.Event;

/** That something was declared, for the audit: who the persons are is for organisers, who look the id up. */
public final class KinshipEvents {

    private KinshipEvents() {}

    public record KinDeclared(String kinId, String division) implements Event {
        @Override
        public String type() {
            return "kin-declared";
        }
    }

    public record KinWithdrawn(String kinId, String division) implements Event {
        @Override
        public String type() {
            return "kin-withdrawn";
        }
    }
}
