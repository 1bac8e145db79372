package org.bangdai.pairing.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bangdai.pairing.person.domain.PersonChanged;
import org.bangdai.platform.event.EventJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PersonChangedContractTest {

    @Test
    void theGoldenSampleIsWhatIsPublished() throws IOException {
        String sample = Files.readString(Path.of("contracts", "person-changed.v1.json"));

        String written = EventJson.write(new PersonChanged(
                "0d6ecf4a-7a5c-8d1e-9b2f-3c4d5e6f7a8b",
                "沈雨晴",
                "330523205",
                "上墅乡人民政府",
                "党政办公室科员",
                "5f1b2c3d-4e5f-8a6b-8c7d-9e0f1a2b3c4d"));

        JsonMapper json = new JsonMapper();
        assertThat(json.readTree(written)).isEqualTo(json.readTree(sample));
    }
}
