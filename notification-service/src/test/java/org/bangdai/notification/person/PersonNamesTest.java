package org.bangdai.notification.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bangdai.notification.inbox.InboxFixture;
import org.bangdai.platform.testing.GoldenSamples;
import org.junit.jupiter.api.Test;

class PersonNamesTest {

    @Test
    void theNewestNameCountsWhateverComesLast() {
        try (InboxFixture fixture = new InboxFixture()) {
            PersonNames names = Persons.names(fixture.factory);
            Persons.know(names, "m", "周建国", 2);
            Persons.know(names, "m", "周建", 1);
            Persons.know(names, "e", "沈雨晴", 1);
            assertThat(names.of(List.of("m", "e", "x")).block()).isEqualTo(Map.of("m", "周建国", "e", "沈雨晴"));
            assertThat(names.of(List.of()).block()).isEmpty();
        }
    }

    @Test
    void theProducersSampleIsUnderstood() {
        PersonListener.PersonChanged person =
                GoldenSamples.read("pairing-service", "person-changed", PersonListener.PersonChanged.class);
        assertThat(person.name()).isEqualTo("沈雨晴");
    }
}
