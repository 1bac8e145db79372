package org.bangdai.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import org.bangdai.notification.inbox.InboxFixture;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.event.PendingEvent;
import org.bangdai.platform.personal.DataKeys;
import org.junit.jupiter.api.Test;

class ContactsTest {

    private static final Caller MYSELF =
            new Caller("person:p1", "p1", "app", Set.of("mentor"), "330523", null, new Scope.Own("p1"));
    private static final Caller COUNTY =
            new Caller("client:hr", null, "hr", Set.of("integrator"), "330523", null, new Scope.Within("330523"));

    @Test
    void eachChangeTellsTheAuditWhoMadeItAndNoAddress() {
        try (InboxFixture store = new InboxFixture()) {
            Contacts contacts =
                    new Contacts(store.factory, new DataKeys("dGVzdC1rZXktb2YtYmFuZ2RhaS0zMi1ieXRlcyEhISE="));
            Reach phone = new Reach("13800001234", null, null);
            contacts.put(MYSELF, "p1", "330523205", 0, phone).block();
            contacts.put(MYSELF, "p1", "330523205", 1, phone).block();
            contacts.put(COUNTY, "p1", "330523205", 1, new Reach(null, "zhou@example.org", null))
                    .block();
            contacts.put(MYSELF, "p1", "330523205", 2, Reach.NONE).block();

            List<PendingEvent> published = store.published.published();
            await().until(() -> published.size() == 3);
            assertThat(published)
                    .extracting(event -> event.meta().actor())
                    .containsExactly("person:p1", "client:hr", "person:p1");
            assertThat(published)
                    .extracting(PendingEvent::data)
                    .containsExactly(changed("\"PHONE\""), changed("\"EMAIL\""), changed(""));
            assertThat(published).allSatisfy(event -> {
                assertThat(event.topic()).isEqualTo("notification-events");
                assertThat(event.meta().type()).isEqualTo("contact-changed");
                assertThat(event.meta().subject()).isEqualTo("p1");
            });
        }
    }

    private static String changed(String given) {
        return "{\"personId\":\"p1\",\"division\":\"330523205\",\"given\":[" + given + "]}";
    }
}
