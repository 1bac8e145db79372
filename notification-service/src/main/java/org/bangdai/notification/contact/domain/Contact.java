package org.bangdai.notification.contact.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's addresses, encrypted; null where there is none.
 *
 * @param key the person's own data key, wrapped; empty once it is destroyed
 * @param robot messenger and id in it
 */
public record Contact(
        String personId,
        String division,
        String key,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String robot) {

    /** Without the key, nothing that copies of the rest hold can be read. */
    public Contact erased() {
        return new Contact(personId, division, "", null, null, null);
    }

    /** The kinds of addresses that there are. */
    List<String> given() {
        List<String> kinds = new ArrayList<>();
        if (phone != null) {
            kinds.add("PHONE");
        }
        if (email != null) {
            kinds.add("EMAIL");
        }
        if (robot != null) {
            kinds.add("ROBOT");
        }
        return kinds;
    }

    public boolean isErased() {
        return key.isEmpty();
    }

    public Contact movedTo(String newDivision) {
        return new Contact(personId, newDivision, key, phone, email, robot);
    }
}
