package org.bangdai.platform.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsyncApiTest {

    @TempDir
    private Path contracts;

    @BeforeEach
    void describeOneEvent() throws IOException {
        Files.writeString(contracts.resolve("asyncapi.yaml"), """
                channels:
                  events:
                    messages:
                      started: {$ref: '#/components/messages/started'}
                components:
                  messages:
                    started:
                      payload:
                        allOf:
                          - {$ref: '#/components/schemas/subject'}
                          - {required: [day], properties: {day: {type: string}, leader: {type: string}}}
                  schemas:
                    subject: {required: [id], properties: {id: {type: string}}}
                """);
    }

    @Test
    void whatIsDescribedAndSampledAlikePasses() throws IOException {
        sample("started", "{\"id\": \"p1\", \"day\": \"2026-11-01\"}");
        assertThatCode(() -> AsyncApi.check(contracts)).doesNotThrowAnyException();
    }

    @Test
    void anEventWithoutDescriptionOrSampleFails() throws IOException {
        assertThatThrownBy(() -> AsyncApi.check(contracts)).isInstanceOf(AssertionError.class);
        sample("started", "{\"id\": \"p1\", \"day\": \"2026-11-01\"}");
        sample("ended", "{}");
        assertThatThrownBy(() -> AsyncApi.check(contracts)).hasMessageContaining("ended");
    }

    @Test
    void aFieldThatIsMissingOrNotDescribedFails() throws IOException {
        sample("started", "{\"id\": \"p1\"}");
        assertThatThrownBy(() -> AsyncApi.check(contracts)).hasMessageContaining("\"day\"");
        sample("started", "{\"id\": \"p1\", \"day\": \"2026-11-01\", \"mood\": \"good\"}");
        assertThatThrownBy(() -> AsyncApi.check(contracts)).hasMessageContaining("\"mood\"");
    }

    private void sample(String type, String body) throws IOException {
        Files.writeString(contracts.resolve(type + ".v1.json"), body);
    }
}
