package org.bangdai.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import org.bangdai.platform.decision.Event;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenSamplesTest {

    record Started(String pairingId, LocalDate on, @Nullable String leader) implements Event {
        @Override
        public String type() {
            return "pairing-started";
        }
    }

    record Renamed(String pairing, LocalDate on) implements Event {
        @Override
        public String type() {
            return "pairing-started";
        }
    }

    private static final Started SAMPLE = new Started("p1", LocalDate.of(2026, 11, 1), null);

    @TempDir
    private Path contracts;

    @Test
    void aMissingSampleIsWrittenAndLookedAt() {
        assertThatThrownBy(() -> GoldenSamples.check(contracts, SAMPLE)).hasMessageContaining("commit it");
        assertThat(contracts.resolve("pairing-started.v1.json")).hasContent("""
                {
                  "pairingId" : "p1",
                  "on" : "2026-11-01"
                }
                """);
        assertThatCode(() -> GoldenSamples.check(contracts, SAMPLE)).doesNotThrowAnyException();
    }

    @Test
    void anotherShapeOrValueFails() {
        assertThatThrownBy(() -> GoldenSamples.check(contracts, SAMPLE)).isInstanceOf(AssertionError.class);

        assertThatThrownBy(() -> GoldenSamples.check(contracts, new Renamed("p1", LocalDate.of(2026, 11, 1))))
                .hasMessageContaining("bangdai.golden=write");
        assertThatThrownBy(() -> GoldenSamples.check(contracts, new Started("p2", LocalDate.of(2026, 11, 1), null)))
                .hasMessageContaining("bangdai.golden=write");
    }
}
