package org.bangdai.pairing.visit;

import org.bangdai.platform.decision.Event;

/** What happens to villages, as it is published. */
public final class VisitEvents {

    private VisitEvents() {}

    /** An organiser has said how many households the village has. */
    public record VillageEdited(String village, String division, int households) implements Event {
        @Override
        public String type() {
            return "village-edited";
        }
    }
}
