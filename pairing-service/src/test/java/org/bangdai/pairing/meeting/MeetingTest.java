package org.bangdai.pairing.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.NOW;
import static org.bangdai.pairing.PoolFixtures.TODAY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.bangdai.pairing.meeting.domain.Booking;
import org.bangdai.pairing.meeting.domain.Clash;
import org.bangdai.pairing.meeting.domain.Meeting;
import org.bangdai.pairing.meeting.domain.MeetingEvents.MeetingCancelled;
import org.bangdai.pairing.meeting.domain.MeetingRefusal;
import org.bangdai.pairing.meeting.domain.Occurrence;
import org.bangdai.pairing.meeting.domain.Recurrence;
import org.bangdai.pairing.meeting.domain.Recurrence.Every;
import org.bangdai.pairing.meeting.domain.Scheduled;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeetingTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate LAST = LocalDate.of(2027, 11, 22);

    private static Pairing pairing(String mentor, String mentee) {
        Terms terms = new Terms("p", mentor, "师", mentee, "徒", Role.PRIMARY, "330523", "l", "33-v1", 12, "o", null);
        return new Active(terms, TODAY, LAST, "p#1");
    }

    private static Decision<Meeting> open(String id, Pairing pairing, Instant at, @Nullable Recurrence recurrence) {
        return Booking.open(id, pairing, new Booking.Wish(at, 60, null, recurrence), "person:m", NOW, ZONE);
    }

    private static Booking booking(
            String id, String mentor, String mentee, String at, @Nullable Recurrence recurrence) {
        return (Booking) after(open(id, pairing(mentor, mentee), Instant.parse(at), recurrence));
    }

    private static Scheduled scheduled() {
        return (Scheduled) after(booking("a", "m", "e", "2026-12-01T02:00:00Z", new Recurrence(Every.WEEK, 3))
                .scheduled());
    }

    private static Meeting after(Decision<Meeting> decision) {
        return ((Decision.Change<Meeting>) decision).next();
    }

    private static List<Instant> starts(Meeting meeting) {
        return meeting.occurrences().stream().map(Occurrence::startsAt).toList();
    }

    @Test
    void aMeetingComesAgainEveryWeekOrMonth() {
        assertThat(starts(scheduled()))
                .containsExactly(
                        Instant.parse("2026-12-01T02:00:00Z"),
                        Instant.parse("2026-12-08T02:00:00Z"),
                        Instant.parse("2026-12-15T02:00:00Z"));
        assertThat(starts(booking("a", "m", "e", "2027-01-30T16:30:00Z", new Recurrence(Every.MONTH, 3))))
                .as("the 31st in Shanghai")
                .containsExactly(
                        Instant.parse("2027-01-30T16:30:00Z"),
                        Instant.parse("2027-02-27T16:30:00Z"),
                        Instant.parse("2027-03-30T16:30:00Z"));
    }

    @Test
    void itLiesAheadAndWithinTheTerm() {
        Pairing pairing = pairing("m", "e");
        assertThat(open("a", pairing, NOW, null)).isEqualTo(Decision.refuse(new MeetingRefusal.InThePast()));
        Decision<Meeting> late = Decision.refuse(new MeetingRefusal.AfterTerm(LAST));
        assertThat(open("a", pairing, Instant.parse("2027-11-22T15:00:00Z"), null))
                .isNotEqualTo(late);
        assertThat(open("a", pairing, Instant.parse("2027-11-22T15:01:00Z"), null))
                .isEqualTo(late);
        assertThat(open("a", pairing, Instant.MAX, null)).isEqualTo(late);
        assertThat(open("a", pairing, NOW.plusSeconds(60), new Recurrence(Every.MONTH, 13)))
                .isEqualTo(late);
        Pairing over = after(pairing);
        assertThat(open("a", over, NOW.plusSeconds(60), null))
                .isEqualTo(Decision.refuse(new MeetingRefusal.NotActive()));
    }

    private static Pairing after(Pairing active) {
        return ((Decision.Change<Pairing>) ((Active) active).complete(TODAY)).next();
    }

    @Test
    void nobodyIsInTwoPlaces() {
        Booking once = booking("b", "m", "x", "2026-12-08T02:59:00Z", null);
        Instant theirs = Instant.parse("2026-12-08T02:00:00Z");
        assertThat(once.clash(scheduled())).contains(new Clash(Clash.Side.MENTOR, theirs));
        assertThat(booking("b", "x", "e", "2026-12-08T01:01:00Z", null).clash(scheduled()))
                .contains(new Clash(Clash.Side.MENTEE, theirs));
        assertThat(booking("b", "x", "y", "2026-12-08T02:00:00Z", null).clash(scheduled()))
                .isEmpty();
        assertThat(booking("b", "m", "e", "2026-12-08T03:00:00Z", null).clash(scheduled()))
                .as("one ends as the other starts")
                .isEmpty();
        Meeting without = after(scheduled().cancel(2, "x", "person:m", NOW));
        assertThat(once.clash(without)).isEmpty();
    }

    @Test
    void ofTwoThatLookAtTheSameTimeTheLowerIdGoesFirst() {
        Booking low = booking("a", "m", "e", "2026-12-01T02:00:00Z", null);
        Booking high = booking("b", "m", "e", "2026-12-01T02:00:00Z", null);
        assertThat(high.yieldsTo(low)).isTrue();
        assertThat(low.yieldsTo(high)).isFalse();
        assertThat(low.yieldsTo(after(high.scheduled()))).isFalse();
    }

    @Test
    void whatIsToComeMayBeCancelled() {
        Instant afterTheFirst = Instant.parse("2026-12-01T02:00:00Z");
        Decision.Change<Meeting> all =
                (Decision.Change<Meeting>) scheduled().cancel(null, "汛情", "person:m", afterTheFirst);
        assertThat(all.next().occurrences()).extracting(Occurrence::cancelled).containsExactly(false, true, true);
        assertThat(all.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        MeetingCancelled.class, it -> assertThat(it.number()).isNull());
        assertThat(scheduled().cancel(1, "x", "person:m", afterTheFirst))
                .isEqualTo(Decision.refuse(new MeetingRefusal.Begun()));
        assertThat(scheduled().cancel(4, "x", "person:m", NOW))
                .isEqualTo(Decision.refuse(new MeetingRefusal.NoSuchDate(3)));
        Scheduled once = (Scheduled) after(scheduled().cancel(2, "x", "person:m", NOW));
        assertThat(once.cancel(2, "x", "person:m", NOW)).isEqualTo(Decision.change(once));
    }

    @Test
    void eachSideConfirmsThatItWasThere() {
        Instant begun = Instant.parse("2026-12-01T02:00:00Z");
        Scheduled one = (Scheduled) after(scheduled().attend(1, "m", begun));
        Scheduled both = (Scheduled) after(one.attend(1, "e", begun));
        assertThat(both.occurrences().getFirst().attended()).containsExactly("m", "e");
        assertThat(both.attend(1, "m", begun)).isEqualTo(Decision.change(both));
        assertThat(scheduled().attend(1, "l", begun)).isEqualTo(Decision.refuse(new MeetingRefusal.NotAParty()));
        assertThat(scheduled().attend(1, "m", begun.minus(Duration.ofMillis(1))))
                .isEqualTo(Decision.refuse(new MeetingRefusal.NotBegun()));
        Scheduled off = (Scheduled) after(scheduled().cancel(null, "x", "person:m", NOW));
        assertThat(off.attend(1, "m", begun)).isEqualTo(Decision.refuse(new MeetingRefusal.Cancelled()));
    }
}
