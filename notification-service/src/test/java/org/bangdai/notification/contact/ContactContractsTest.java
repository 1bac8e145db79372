package org.bangdai.notification.contact;

import java.util.List;
import org.bangdai.notification.contact.domain.ContactChanged;
import org.bangdai.platform.testing.GoldenSamples;
import org.junit.jupiter.api.Test;

class ContactContractsTest {

    @Test
    void anEventIsPublishedAsItsSampleSays() {
        GoldenSamples.check(
                "notification-service",
                new ContactChanged("5e6f7a8b-9c0d-8e1f-a2b3-c4d5e6f7a8b9", "330523205", List.of("PHONE", "ROBOT")));
    }
}
