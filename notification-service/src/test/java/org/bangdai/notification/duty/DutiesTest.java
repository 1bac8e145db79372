package org.bangdai.notification.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.bangdai.notification.duty.DutyListener.PersonChanged;
import org.bangdai.notification.inbox.InboxFixture;
import org.bangdai.notification.person.PersonNames.Home;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.event.BatchHandler.Received;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.testing.GoldenSamples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Duties begin at 08:00. */
class DutiesTest {

    private static final Instant EARLIER = Instant.parse("2026-11-23T07:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-23T09:00:00Z");

    private final InboxFixture fixture = new InboxFixture();
    private final Duties duties = DutyFixture.duties(fixture.factory);

    @AfterEach
    void close() {
        fixture.close();
    }

    private void begin(String person, String division, String home) {
        begin(person, division, null, home);
    }

    private void begin(String person, String division, String department, String home) {
        duties.begin(Caller.system("test"), new Duties.Wanted(person, division, department), new Home(home, 2))
                .block();
    }

    private void movesTo(String division, String person, Instant at) {
        movesTo(division, person, at, 3);
    }

    private void movesTo(String division, String person, Instant at, long sequence) {
        EventMeta meta = new EventMeta(
                person + at,
                "/pairing-service",
                "person-changed",
                person,
                sequence,
                at,
                division,
                "system:test",
                person,
                null);
        duties.moved(List.of(new Received<>(new PersonChanged(person, division), meta)))
                .block();
    }

    private List<String> organisers(String division) {
        return duties.organisersOf(division).block();
    }

    @Test
    void whoHasLeftTheCountyIsOnDutyThereNoMore() {
        begin("o", "330523", "330523205");
        begin("city", "3305", "3305");
        movesTo("330523101", "o", LATER);
        assertThat(organisers("330523205")).containsExactly("o");
        movesTo("330522", "o", LATER);
        movesTo("330522", "o", LATER);
        assertThat(organisers("330523205")).containsExactly("city");
    }

    @Test
    void whatWasKnownWhenItBeganEndsNothing() {
        begin("o", "330523", "330523");
        movesTo("330522", "o", EARLIER, 2);
        begin("lent", "330523", "330522");
        movesTo("330522", "lent", LATER);
        movesTo("330522", "nobody", LATER);
        assertThat(organisers("330523")).containsExactlyInAnyOrder("o", "lent");
    }

    /** The event came after the duty had begun. */
    @Test
    void whoHadLeftBeforeWithoutAnybodyKnowingItIsOnDutyNoMore() {
        begin("o", "330523", "330523");
        movesTo("330522", "o", EARLIER);
        assertThat(organisers("330523")).isEmpty();
    }

    @Test
    void whereNobodyKnewWhereTheyWorkedTheTimeOfTheMoveCounts() {
        DutyFixture.begin(duties, "o", "330523");
        movesTo("330522", "o", EARLIER);
        assertThat(organisers("330523")).containsExactly("o");
        movesTo("330522", "o", LATER);
        assertThat(organisers("330523")).isEmpty();
    }

    @Test
    void eachDepartmentHasItsOwnOnDuty() {
        begin("o", "330523", "330523");
        begin("p", "330523", "PUBLICITY", "330523");
        begin("city p", "3305", "PUBLICITY", "3305");
        begin("city d", "3305", "DISCIPLINE", "3305");
        begin("o", "330523", "DISCIPLINE", "330523");
        begin("elsewhere", "330522", "PUBLICITY", "330522");
        assertThat(organisers("330523205")).containsExactly("o");
        assertThat(duties.confirmersOf("330523205").block()).containsExactlyInAnyOrder("p", "o");
        movesTo("330522", "o", LATER);
        assertThat(duties.confirmersOf("330523205").block()).containsExactlyInAnyOrder("p", "city d");
        assertThat(duties.confirmersOf("33").block()).isEmpty();
    }

    @Test
    void theProducersSampleIsUnderstood() {
        assertThat(GoldenSamples.read("pairing-service", "person-changed", PersonChanged.class)
                        .division())
                .isEqualTo("330523205");
    }
}
