package org.bangdai.notification.preference;

import org.bangdai.notification.preference.domain.Wishes;
import org.bangdai.platform.store.AggregateFactory;

/** Preferences for other features' tests. */
public final class PreferenceFixture {

    private PreferenceFixture() {}

    public static Preferences preferences(AggregateFactory factory) {
        return new Preferences(factory);
    }

    public static void choose(Preferences preferences, String person, Wishes wishes) {
        preferences
                .of(person, "330523")
                .flatMap(it -> preferences.choose(person, "330523", it.version(), wishes))
                .block();
    }
}
