package org.bangdai.notification.preference.domain;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.bangdai.notification.delivery.domain.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What a person has chosen. The inbox and the live stream have everything, whatever is chosen here.
 *
 * @param english rather than Chinese, outside the inbox
 * @param channels by the name of a category; one that is missing goes by the {@link #USUAL} ones, an empty set by none
 * @param quiet null for never
 * @param digest null for each message by itself
 */
public record Wishes(
        boolean english,
        Map<String, Set<Channel>> channels,
        @Nullable QuietHours quiet,
        @Nullable Digest digest) {

    /** Where nothing was chosen, and for what nobody can switch off. */
    public static final Set<Channel> USUAL = Set.of(Channel.EMAIL);

    /** Of whoever has not chosen: e-mail of everything, at once. */
    public static final Wishes NONE = new Wishes(false, Map.of(), null, null);

    Set<Channel> channels(String category, boolean mandatory) {
        Set<Channel> chosen = channels.getOrDefault(category, USUAL);
        Set<Channel> held = chosen.isEmpty() && mandatory ? USUAL : chosen;
        return held.isEmpty() ? Set.of() : EnumSet.copyOf(held);
    }
}
