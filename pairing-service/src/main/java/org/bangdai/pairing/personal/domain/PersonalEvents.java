package org.bangdai.pairing.personal.domain;

import org.bangdai.platform.decision.Event;

/** Events about what is kept of a person; the reasons stay inside, since they may be personal themselves. */
public final class PersonalEvents {

    private PersonalEvents() {}

    public record ErasureRequested(String erasureId, String personId, String division) implements Event {
        @Override
        public String type() {
            return "erasure-requested";
        }
    }

    public record LegalHoldPlaced(String personId, String division) implements Event {
        @Override
        public String type() {
            return "legal-hold-placed";
        }
    }

    public record LegalHoldEnded(String personId, String division) implements Event {
        @Override
        public String type() {
            return "legal-hold-ended";
        }
    }
}
