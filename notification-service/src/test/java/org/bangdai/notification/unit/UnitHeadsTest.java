package org.bangdai.notification.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.bangdai.notification.inbox.InboxFixture;
import org.bangdai.notification.person.PersonNames;
import org.bangdai.notification.person.Persons;
import org.bangdai.platform.testing.GoldenSamples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnitHeadsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final InboxFixture fixture = new InboxFixture();
    private final PersonNames names = Persons.names(fixture.factory);
    private final UnitHeads heads = Heads.of(fixture.factory, names);

    @AfterEach
    void close() {
        fixture.close();
    }

    private List<String> heads(String person) {
        return heads.of(person, TODAY).block();
    }

    @Test
    void whoHeadsThePersonsUnitIsFoundAndForTheHeadWhoHeadsTheOneAbove() {
        Heads.unit(fixture.factory, "county", null, "magistrate");
        Heads.unit(fixture.factory, "township", "county", "mayor", "clerk");
        assertThat(heads("clerk")).containsExactly("mayor");
        assertThat(heads("mayor")).containsExactly("magistrate");
        assertThat(heads("magistrate")).isEmpty();
    }

    @Test
    void aPostingCountsOnItsDaysOnly() {
        Heads.unit(fixture.factory, "township", null, "mayor", "clerk");
        Units units = new Units(fixture.factory);
        units.keep(
                        new UnitListener.PostingChanged(
                                "later",
                                "next mayor",
                                "township",
                                "330523205",
                                true,
                                TODAY.plusDays(1),
                                TODAY.plusDays(2)),
                        Heads.meta("posting-changed", "later"))
                .block();
        assertThat(heads("clerk")).containsExactly("mayor");
        assertThat(heads.of("clerk", TODAY.plusDays(2)).block()).containsExactlyInAnyOrder("mayor", "next mayor");
        assertThat(heads.of("clerk", TODAY.plusDays(3)).block()).containsExactly("mayor");
    }

    @Test
    void withoutPostingsTheLeaderInChargeStandsIn() {
        Persons.know(names, "clerk", "沈雨晴", "leader", 1);
        assertThat(heads("clerk")).containsExactly("leader");
        assertThat(heads("stranger")).isEmpty();
    }

    @Test
    void anErasedPersonHeadsNothing() {
        Heads.unit(fixture.factory, "township", null, "mayor", "clerk");
        Persons.erase(names, "mayor", 2, new Units(fixture.factory));
        assertThat(heads("clerk")).isEmpty();
    }

    @Test
    void theProducersSamplesAreUnderstood() {
        assertThat(GoldenSamples.read("pairing-service", "unit-changed", UnitListener.UnitChanged.class)
                        .parentId())
                .isEqualTo("3305230001");
        assertThat(GoldenSamples.read("pairing-service", "posting-changed", UnitListener.PostingChanged.class)
                        .to())
                .isEqualTo("2029-11-22");
    }
}
