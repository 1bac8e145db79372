package org.bangdai.pairing.person;

import org.bangdai.platform.personal.DataKeys;
import org.bangdai.platform.store.AggregateFactory;

/** The registry for other features' tests. */
public final class PersonStores {

    private PersonStores() {}

    public static Persons persons(AggregateFactory stores) {
        return new MongoPersons(stores, new DataKeys(PersonFixtures.DATA_KEY));
    }
}
