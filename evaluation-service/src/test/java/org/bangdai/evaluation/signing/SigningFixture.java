package org.bangdai.evaluation.signing;

import java.time.Clock;
import org.bangdai.platform.personal.DataKeys;
import org.bangdai.platform.signing.Jws;
import org.bangdai.platform.store.AggregateFactory;

public final class SigningFixture {

    private SigningFixture() {}

    public static Jws jws(AggregateFactory stores, Clock clock) {
        SigningSettings settings = new SigningSettings();
        DataKeys dataKeys = settings.signingDataKeys("dGVzdC1rZXktb2YtYmFuZ2RhaS0zMi1ieXRlcyEhISE=");
        return settings.jws(settings.signingKeys(stores, dataKeys, clock));
    }
}
