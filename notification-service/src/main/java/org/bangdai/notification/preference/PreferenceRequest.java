package org.bangdai.notification.preference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bangdai.notification.delivery.domain.Channel;
import org.bangdai.notification.preference.domain.Digest;
import org.bangdai.notification.preference.domain.QuietHours;
import org.bangdai.notification.preference.domain.Wishes;
import org.bangdai.notification.rule.Category;
import org.bangdai.notification.rule.Language;
import org.jspecify.annotations.Nullable;

/**
 * @param language of what is sent outside the inbox
 * @param channels by category; one that is left out goes by the usual ones, an empty set switches it off but for what is mandatory
 * @param quietHours absent for none
 * @param digest absent for each message by itself
 */
record PreferenceRequest(
        @NotNull Language language,
        @NotNull Map<Category, @NotNull Set<@NotNull Channel>> channels,
        @Nullable @Valid Quiet quietHours,
        @Nullable @Valid Collected digest) {

    enum Every {
        DAILY,
        WEEKLY
    }

    record Quiet(@NotNull LocalTime from, @NotNull LocalTime until, boolean restDays) {

        @AssertTrue
        boolean isSpan() {
            return !from.equals(until);
        }

        static @Nullable Quiet of(@Nullable QuietHours quiet) {
            return quiet == null ? null : new Quiet(quiet.from(), quiet.until(), quiet.restDays());
        }
    }

    /** @param day of the week, for a weekly one */
    record Collected(
            @NotNull Every every,
            @NotNull LocalTime at,
            @Nullable DayOfWeek day) {

        @AssertTrue
        boolean isDayGivenForWeekly() {
            return (every == Every.WEEKLY) == (day != null);
        }

        Digest digest() {
            return day == null ? new Digest.Daily(at) : new Digest.Weekly(day, at);
        }

        static @Nullable Collected of(@Nullable Digest digest) {
            return switch (digest) {
                case null -> null;
                case Digest.Daily daily -> new Collected(Every.DAILY, daily.at(), null);
                case Digest.Weekly weekly -> new Collected(Every.WEEKLY, weekly.at(), weekly.day());
            };
        }
    }

    Wishes wishes() {
        Map<String, Set<Channel>> byName = new HashMap<>();
        channels.forEach((category, chosen) -> byName.put(category.name(), chosen));
        Quiet quiet = quietHours;
        return new Wishes(
                language == Language.EN,
                byName,
                quiet == null ? null : new QuietHours(quiet.from(), quiet.until(), quiet.restDays()),
                digest == null ? null : digest.digest());
    }
}
