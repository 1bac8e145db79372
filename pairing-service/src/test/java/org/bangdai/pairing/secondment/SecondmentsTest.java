package org.bangdai.pairing.secondment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bangdai.pairing.secondment.domain.Posting;
import org.bangdai.pairing.secondment.domain.SecondmentEvents.MenteeSeconded;
import org.bangdai.pairing.secondment.domain.SecondmentEvents.SecondmentChanged;
import org.bangdai.pairing.secondment.domain.SecondmentEvents.SecondmentEnded;
import org.bangdai.pairing.secondment.domain.SecondmentRefusal;
import org.bangdai.pairing.secondment.domain.Secondments;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.decision.Refusal;
import org.junit.jupiter.api.Test;

class SecondmentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Secondments.Home HOME =
            new Secondments.Home("mentee", "张三", "330523205", LocalDate.of(2025, 8, 1));
    private static final String HOST = "330522100";

    private static Decision<Secondments> second(Secondments present, String id, LocalDate from, LocalDate to) {
        return present.second(id, HOME, new Secondments.Wish("镇政府", HOST, "镇长助理", from, to), "o", TODAY);
    }

    private static Secondments after(Decision<Secondments> decision) {
        return change(decision).next();
    }

    private static Decision.Change<Secondments> change(Decision<Secondments> decision) {
        assertThat(decision).isInstanceOf(Decision.Change.class);
        return (Decision.Change<Secondments>) decision;
    }

    private static Refusal refusal(Decision<Secondments> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<Secondments>) decision).refusal();
    }

    private static Secondments seconded(LocalDate from, LocalDate to) {
        return after(second(Secondments.none(HOME), "s", from, to));
    }

    private static List<Event> events(Decision<Secondments> decision) {
        return change(decision).events();
    }

    @Test
    void theReceivingDivisionAndThoseAboveItReceiveFromTheFirstDayToTheLast() {
        Secondments it = seconded(TODAY.plusDays(1), TODAY.plusDays(30));
        for (String caller : List.of(HOST, "330522", "3305", "33")) {
            assertThat(it.receivedBy(caller, TODAY)).isEmpty();
            assertThat(it.receivedBy(caller, TODAY.plusDays(1))).isPresent();
            assertThat(it.receivedBy(caller, TODAY.plusDays(30))).isPresent();
            assertThat(it.receivedBy(caller, TODAY.plusDays(31))).isEmpty();
        }
        assertThat(it.receivedBy("330521", TODAY.plusDays(1))).isEmpty();
        assertThat(it.hosts()).containsExactlyInAnyOrder("33", "3305", "330522", HOST);
        assertThat(it.attentionOn()).isEqualTo(TODAY.plusDays(31));
    }

    @Test
    void impossibleDaysAreRefused() {
        Secondments none = Secondments.none(HOME);
        assertThat(refusal(second(none, "s", TODAY, TODAY.minusDays(1))))
                .isEqualTo(new SecondmentRefusal.OverAlready());
        assertThat(refusal(second(none, "s", TODAY.plusDays(2), TODAY.plusDays(1))))
                .isEqualTo(new SecondmentRefusal.EndsBeforeItBegins());
        assertThat(refusal(second(none, "s", LocalDate.of(2025, 7, 31), TODAY)))
                .isEqualTo(new SecondmentRefusal.BeforeService(LocalDate.of(2025, 8, 1)));
        assertThat(after(second(none, "s", TODAY, LocalDate.of(2029, 11, 22))).postings())
                .hasSize(1);
        assertThat(refusal(second(none, "s", TODAY, LocalDate.of(2029, 11, 23))))
                .isEqualTo(new SecondmentRefusal.TooLong(LocalDate.of(2029, 11, 22)));
    }

    @Test
    void noTwoShareADay() {
        Secondments first = seconded(TODAY, TODAY.plusDays(10));
        assertThat(refusal(second(first, "t", TODAY.plusDays(10), TODAY.plusDays(20))))
                .isEqualTo(new SecondmentRefusal.Overlaps(TODAY, TODAY.plusDays(10)));
        Secondments both = after(second(first, "t", TODAY.plusDays(11), TODAY.plusDays(20)));
        assertThat(refusal(both.extend("s", TODAY.plusDays(11), TODAY))).isInstanceOf(SecondmentRefusal.Overlaps.class);
    }

    @Test
    void theSameCommandSecondsOnce() {
        Decision<Secondments> once = second(Secondments.none(HOME), "s", TODAY, TODAY.plusDays(10));
        assertThat(events(once)).singleElement().isInstanceOf(MenteeSeconded.class);
        assertThat(second(after(once), "s", TODAY, TODAY.plusDays(10))).isEqualTo(Decision.change(after(once)));
    }

    @Test
    void itIsExtendedWhileItLasts() {
        Secondments it = seconded(TODAY, TODAY.plusDays(10));
        Decision<Secondments> longer = it.extend("s", TODAY.plusDays(20), TODAY.plusDays(10));
        assertThat(events(longer)).singleElement().isInstanceOf(SecondmentChanged.class);
        assertThat(after(longer).attentionOn()).isEqualTo(TODAY.plusDays(21));
        assertThat(after(longer).extend("s", TODAY.plusDays(20), TODAY)).isEqualTo(Decision.change(after(longer)));
        assertThat(refusal(it.extend("s", TODAY.plusDays(5), TODAY)))
                .isEqualTo(new SecondmentRefusal.NotLonger(TODAY.plusDays(10)));
        assertThat(refusal(it.extend("s", TODAY.plusDays(20), TODAY.plusDays(11))))
                .isEqualTo(new SecondmentRefusal.IsOver());
        assertThat(refusal(it.extend("none", TODAY, TODAY))).isEqualTo(new SecondmentRefusal.NoSuchSecondment());
    }

    @Test
    void anEarlyEndHoldsFromTheNextDayOrAtOnce() {
        Secondments it = seconded(TODAY.minusDays(5), TODAY.plusDays(10));
        Decision<Secondments> tomorrow = it.end("s", TODAY, TODAY);
        assertThat(events(tomorrow)).singleElement().isInstanceOf(SecondmentChanged.class);
        assertThat(after(tomorrow).receivedBy(HOST, TODAY)).isPresent();
        assertThat(after(tomorrow).receivedBy(HOST, TODAY.plusDays(1))).isEmpty();

        Decision<Secondments> now = it.end("s", TODAY.minusDays(1), TODAY);
        assertThat(events(now))
                .singleElement()
                .isInstanceOfSatisfying(
                        SecondmentEnded.class,
                        ended -> assertThat(ended.lastDay()).isEqualTo(TODAY.minusDays(1)));
        assertThat(after(now).receivedBy(HOST, TODAY)).isEmpty();
        assertThat(after(now).hosts()).isEmpty();
        assertThat(after(now).end("s", TODAY.minusDays(1), TODAY)).isEqualTo(Decision.change(after(now)));

        assertThat(refusal(it.end("s", TODAY.minusDays(2), TODAY))).isInstanceOf(SecondmentRefusal.NotAnEarlyEnd.class);
        assertThat(refusal(it.end("s", TODAY.plusDays(11), TODAY))).isInstanceOf(SecondmentRefusal.NotAnEarlyEnd.class);
    }

    @Test
    void whatHasNotBegunIsCalledOffAndItsDaysAreFree() {
        Secondments it = seconded(TODAY.plusDays(5), TODAY.plusDays(10));
        Decision<Secondments> off = it.end("s", TODAY, TODAY);
        assertThat(events(off))
                .singleElement()
                .isInstanceOfSatisfying(
                        SecondmentEnded.class,
                        ended -> assertThat(ended.lastDay()).isNull());
        assertThat(after(off).attentionOn()).isNull();
        assertThat(after(second(after(off), "t", TODAY.plusDays(5), TODAY.plusDays(10)))
                        .postings())
                .hasSize(2);
    }

    @Test
    void theEndIsToldOnceTheLastDayIsOverAndOnlyOnce() {
        Secondments it = seconded(TODAY, TODAY.plusDays(10));
        assertThat(it.lapse(TODAY.plusDays(10))).isEqualTo(Decision.change(it));
        Decision<Secondments> ended = it.lapse(TODAY.plusDays(11));
        assertThat(events(ended)).singleElement().isInstanceOf(SecondmentEnded.class);
        assertThat(after(ended).lapse(TODAY.plusDays(12))).isEqualTo(Decision.change(after(ended)));
    }

    /** Whatever is asked for in whatever order: nobody is in two places, and each end is told once. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void nobodyIsInTwoPlacesOnADay(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int commands) {
        Random random = new Random(seed);
        Secondments it = Secondments.none(HOME);
        int begun = 0;
        int ended = 0;
        LocalDate today = TODAY;
        for (int i = 0; i < commands; i++) {
            today = today.plusDays(random.nextInt(5));
            LocalDate day = today.plusDays(random.nextInt(30) - 3);
            String id = "s" + random.nextInt(6);
            Decision<Secondments> decision = switch (random.nextInt(4)) {
                case 0 ->
                    it.second(
                            id,
                            HOME,
                            new Secondments.Wish("镇", HOST, "助理", day, day.plusDays(random.nextInt(20))),
                            "o",
                            today);
                case 1 -> it.extend(id, day, today);
                case 2 -> it.end(id, day, today);
                default -> it.lapse(today);
            };
            if (decision instanceof Decision.Change<Secondments> change) {
                it = change.next();
                begun += (int) change.events().stream()
                        .filter(MenteeSeconded.class::isInstance)
                        .count();
                ended += (int) change.events().stream()
                        .filter(SecondmentEnded.class::isInstance)
                        .count();
            }
            for (int d = -40; d < 80; d++) {
                LocalDate some = TODAY.plusDays(d);
                assertThat(it.postings().stream().filter(posting -> posting.isOn(some)))
                        .hasSizeLessThan(2);
            }
        }
        assertThat(begun).isEqualTo(it.postings().size());
        assertThat(ended)
                .isEqualTo((int) it.postings().stream().filter(Posting::over).count());
    }
}
