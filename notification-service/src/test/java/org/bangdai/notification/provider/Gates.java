package org.bangdai.notification.provider;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bangdai.notification.provider.ProviderSettings.Sms;

/** SMS providers for tests, at these addresses in this order. */
public final class Gates {

    private Gates() {}

    public static Providers sms(int perMinute, String... urls) {
        List<Sms> all = new ArrayList<>();
        for (String url : urls) {
            all.add(new Sms(
                    "sms-" + (all.size() + 1),
                    "330523",
                    perMinute,
                    false,
                    url,
                    "application/json",
                    Map.of(),
                    "{\"to\":\"{{phone}}\",\"text\":\"{{title}}\"}",
                    ""));
        }
        return ProviderConfiguration.of(new ProviderSettings(Duration.ofSeconds(2), List.of(), all, List.of()));
    }
}
