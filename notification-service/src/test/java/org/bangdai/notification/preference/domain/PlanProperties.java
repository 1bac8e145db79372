package org.bangdai.notification.preference.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bangdai.notification.delivery.domain.Channel;
import org.bangdai.notification.preference.domain.Plan.Collect;
import org.bangdai.notification.preference.domain.Plan.Message;
import org.bangdai.notification.preference.domain.Plan.Send;
import org.bangdai.notification.preference.domain.Plan.TooLate;

/** Whatever is chosen, whatever comes, whenever. */
class PlanProperties {

    private static final Instant START = Instant.parse("2026-09-01T00:00:00Z");

    private static final Workdays WORKDAYS = new Workdays(
            LocalDate.of(2026, 10, 1).datesUntil(LocalDate.of(2026, 10, 8)).collect(Collectors.toSet()),
            Set.of(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 10)));

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.integers().between(0, 60 * 24 * 60).map(minutes -> START.plus(Duration.ofMinutes(minutes)));
    }

    @Provide
    Arbitrary<Wishes> wishes() {
        Arbitrary<LocalTime> times =
                Arbitraries.integers().between(0, 24 * 60 - 1).map(minute -> LocalTime.MIN.plusMinutes(minute));
        Arbitrary<QuietHours> quiet = Combinators.combine(times, times, Arbitraries.of(true, false))
                .filter((from, until, rest) -> !from.equals(until))
                .as(QuietHours::new)
                .injectNull(0.3);
        Arbitrary<Digest> digest = Arbitraries.<Digest>oneOf(
                        times.map(Digest.Daily::new),
                        Combinators.combine(Arbitraries.of(DayOfWeek.class), times)
                                .as((day, at) -> new Digest.Weekly(day, at)))
                .injectNull(0.4);
        Arbitrary<Set<Channel>> channels =
                Arbitraries.of(Channel.class).set().ofMaxSize(3).injectNull(0.3);
        return Combinators.combine(channels, quiet, digest).as((chosen, hours, together) -> {
            Map<String, Set<Channel>> byCategory = new HashMap<>();
            if (chosen != null) {
                byCategory.put("REVIEW", chosen);
            }
            return new Wishes(false, byCategory, hours, together);
        });
    }

    @Provide
    Arbitrary<Duration> lifetimes() {
        return Arbitraries.integers()
                .between(1, 30 * 24 * 60)
                .map(Duration::ofMinutes)
                .injectNull(0.3);
    }

    private static Message message(boolean mandatory, Instant now, Duration lifetime) {
        return new Message("REVIEW", mandatory, lifetime == null ? null : now.plus(lifetime));
    }

    @Property
    void whatIsMandatoryIsSentByItselfBeforeItExpires(
            @ForAll("wishes") Wishes wishes, @ForAll("moments") Instant now, @ForAll("lifetimes") Duration lifetime) {
        Map<Channel, Plan> plans = Plan.of(message(true, now, lifetime), wishes, WORKDAYS, now);
        assertThat(plans).isNotEmpty();
        assertThat(plans.values()).allSatisfy(plan -> {
            Instant at = plan.at();
            assertThat(at).isAfterOrEqualTo(now);
            if (lifetime != null) {
                assertThat(at).isBefore(now.plus(lifetime));
            }
        });
    }

    @Property
    void nobodyIsDisturbedByWhatCanWait(
            @ForAll("wishes") Wishes wishes, @ForAll("moments") Instant now, @ForAll("lifetimes") Duration lifetime) {
        Plan.of(message(false, now, lifetime), wishes, WORKDAYS, now).forEach((channel, plan) -> {
            Instant at = switch (plan) {
                case Send send -> send.at();
                case Collect collect -> collect.at();
                case TooLate late -> late.at();
            };
            assertThat(at).isAfterOrEqualTo(now);
            if (wishes.quiet() != null) {
                assertThat(wishes.quiet().isQuiet(LocalDateTime.ofInstant(at, Plan.CHINA), WORKDAYS))
                        .isFalse();
            }
            if (lifetime != null) {
                assertThat(at.isBefore(now.plus(lifetime))).isEqualTo(!(plan instanceof TooLate));
            }
        });
    }

    @Property
    void whatWasSwitchedOffStaysInTheInboxAndNothingElseDoes(
            @ForAll("wishes") Wishes wishes, @ForAll("moments") Instant now) {
        Set<Channel> chosen = wishes.channels().getOrDefault("REVIEW", Wishes.USUAL);
        assertThat(Plan.of(message(false, now, null), wishes, WORKDAYS, now).keySet())
                .isEqualTo(chosen);
    }

    @Property
    void aDigestComesOnAWorkdayAndNoLaterThanThePeriodAndTheDaysOff(
            @ForAll("wishes") Wishes wishes, @ForAll("moments") Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(now, Plan.CHINA);
        Digest digest = wishes.digest() == null ? new Digest.Daily(LocalTime.NOON) : wishes.digest();
        LocalDateTime next = digest.next(local, WORKDAYS);
        assertThat(next).isAfter(local).isBefore(local.plusDays(7 + 10));
        assertThat(WORKDAYS.isWorkday(next.toLocalDate())).isTrue();
    }
}
