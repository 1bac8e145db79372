package org.bangdai.pairing.person;

import org.bangdai.pairing.person.domain.PersonChanged;
import org.bangdai.platform.testing.GoldenSamples;
import org.junit.jupiter.api.Test;

class PersonChangedContractTest {

    @Test
    void theGoldenSampleIsWhatIsPublished() {
        GoldenSamples.check(
                "pairing-service",
                new PersonChanged(
                        "0d6ecf4a-7a5c-8d1e-9b2f-3c4d5e6f7a8b",
                        "沈雨晴",
                        "330523205",
                        "上墅乡人民政府",
                        "党政办公室科员",
                        "5f1b2c3d-4e5f-8a6b-8c7d-9e0f1a2b3c4d",
                        null,
                        null));
    }
}
