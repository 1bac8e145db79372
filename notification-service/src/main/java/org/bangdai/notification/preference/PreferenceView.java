package org.bangdai.notification.preference;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.bangdai.notification.delivery.domain.Channel;
import org.bangdai.notification.preference.domain.Wishes;
import org.bangdai.notification.rule.Category;
import org.bangdai.notification.rule.Language;
import org.jspecify.annotations.Nullable;

/**
 * @param channels for every category
 * @param mandatory categories in which some messages are sent whatever is chosen
 */
record PreferenceView(
        Language language,
        Map<Category, Set<Channel>> channels,
        PreferenceRequest.@Nullable Quiet quietHours,
        PreferenceRequest.@Nullable Collected digest,
        Set<Category> mandatory) {

    static PreferenceView of(Wishes wishes, Set<Category> mandatory) {
        Map<Category, Set<Channel>> channels = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            channels.put(category, wishes.channels().getOrDefault(category.name(), Wishes.USUAL));
        }
        return new PreferenceView(
                wishes.english() ? Language.EN : Language.ZH,
                channels,
                PreferenceRequest.Quiet.of(wishes.quiet()),
                PreferenceRequest.Collected.of(wishes.digest()),
                mandatory);
    }
}
