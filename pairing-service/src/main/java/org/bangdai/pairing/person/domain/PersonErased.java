package org.bangdai.pairing.person.domain;

import org.bangdai.platform.decision.Event;

/** Takes the place of all that was told of the person before: whoever keeps their name forgets it. */
public record PersonErased(String personId, String division) implements Event {

    @Override
    public String type() {
        return "person-erased";
    }
}
