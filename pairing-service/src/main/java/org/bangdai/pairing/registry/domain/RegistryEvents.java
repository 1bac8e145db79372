package org.bangdai.pairing.registry.domain;

import java.time.LocalDate;
import java.util.SortedSet;
import org.bangdai.pairing.person.domain.UnitKind;
import org.bangdai.platform.decision.Event;
import org.jspecify.annotations.Nullable;

/** Units and postings as others may know them, each the whole state. */
public final class RegistryEvents {

    private RegistryEvents() {}

    public record UnitChanged(
            String unitId,
            String code,
            String name,
            UnitKind kind,
            String division,
            @Nullable String parentId) implements Event {
        @Override
        public String type() {
            return "unit-changed";
        }
    }

    public record PostingChanged(
            String postingId,
            String personId,
            String unitId,
            String division,
            String post,
            boolean heads,
            SortedSet<String> inChargeOf,
            LocalDate from,
            @Nullable LocalDate to)
            implements Event {
        @Override
        public String type() {
            return "posting-changed";
        }
    }
}
