package org.bangdai.evaluation.signing;

import java.time.Clock;
import org.bangdai.platform.personal.DataKeys;
import org.bangdai.platform.store.AggregateFactory;

public final class SigningFixture {

    private SigningFixture() {}

    public static Jws jws(AggregateFactory stores, Clock clock) {
        return new Jws(new SigningKeys(stores, new DataKeys("dGVzdC1rZXktb2YtYmFuZ2RhaS0zMi1ieXRlcyEhISE="), clock));
    }
}
