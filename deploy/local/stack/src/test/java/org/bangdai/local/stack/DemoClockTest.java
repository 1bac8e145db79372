package org.bangdai.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoClockTest {

    @TempDir
    Path home;

    @Test
    void noFileMeansRealTime() {
        assertThat(StackSettings.clockIn(home).offset()).isZero();
    }

    @Test
    void stepsAddUpAndStayInTheFileAsAnIsoDuration() throws IOException {
        DemoClock clock = StackSettings.clockIn(home);
        clock.advance(Duration.ofDays(30));
        clock.advance(Duration.ofHours(-12));

        assertThat(Files.readString(clock.file()).strip()).isEqualTo("PT708H");
        assertThat(StackSettings.clockIn(home).offset()).isEqualTo(Duration.ofHours(708));
        assertThat(home).isDirectoryNotContaining("glob:**.next");
    }

    @Test
    void aFileThatHoldsSomethingElseIsNamed() throws IOException {
        DemoClock clock = StackSettings.clockIn(home);
        Files.writeString(clock.file(), "tomorrow");

        assertThatThrownBy(clock::offset).isInstanceOf(StackException.class).hasMessageContaining("PT720H");
    }

    @ParameterizedTest
    @CsvSource({"+30d,PT720H", "30d,PT720H", "+12h,PT12H", "-45m,PT-45M", "PT1H,PT1H", "P2D,PT48H"})
    void stepsAreReadAsPeopleWriteThem(String text, Duration step) {
        assertThat(DemoClock.parseStep(text)).isEqualTo(step);
    }

    @Test
    void anUnreadableStepSaysWhatToWrite() {
        assertThatThrownBy(() -> DemoClock.parseStep("soon"))
                .isInstanceOf(StackException.class)
                .hasMessage("'soon' is no step of time: write +30d, +12h, +45m or PT720H.");
    }
}
