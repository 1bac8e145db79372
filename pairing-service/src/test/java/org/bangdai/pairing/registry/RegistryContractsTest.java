package org.bangdai.pairing.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bangdai.pairing.followup.domain.FollowUp;
import org.bangdai.pairing.followup.domain.FollowUpEvents.FollowUpClosed;
import org.bangdai.pairing.followup.domain.FollowUpEvents.FollowUpOpened;
import org.bangdai.pairing.kinship.domain.KinshipEvents.KinDeclared;
import org.bangdai.pairing.kinship.domain.KinshipEvents.KinWithdrawn;
import org.bangdai.pairing.person.domain.UnitKind;
import org.bangdai.pairing.registry.domain.RegistryEvents.PostingChanged;
import org.bangdai.pairing.registry.domain.RegistryEvents.UnitChanged;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.testing.GoldenSamples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The registry's events are published as their golden samples say. */
class RegistryContractsTest {

    private static final String KIN = "019a9f00-0000-7000-8000-000000000004";

    private static final String PERSON = "3c4d5e6f-7a8b-8c9d-a0b1-c2d3e4f5a6b7";

    private static final List<Event> EVENTS = List.of(
            new UnitChanged("3305232050001", "11330523002546", "上墅乡人民政府", UnitKind.TOWNSHIP, "330523205", "3305230001"),
            new PostingChanged(
                    "P-2041",
                    PERSON,
                    "3305232050001",
                    "330523205",
                    "党委副书记",
                    false,
                    new TreeSet<>(Set.of("3305232050007")),
                    LocalDate.of(2026, 11, 23),
                    LocalDate.of(2029, 11, 22)),
            new KinDeclared(KIN, "330523205"),
            new KinWithdrawn(KIN, "330523205"),
            new FollowUpOpened(KIN, PERSON, "330523205", FollowUp.Kind.REPAIR_OR_END, KIN),
            new FollowUpClosed(KIN, PERSON, "330523205", FollowUp.Kind.DECIDE_REMOVAL, true));

    @TestFactory
    Stream<DynamicTest> samples() {
        return EVENTS.stream()
                .map(event ->
                        DynamicTest.dynamicTest(event.type(), () -> GoldenSamples.check("pairing-service", event)));
    }
}
