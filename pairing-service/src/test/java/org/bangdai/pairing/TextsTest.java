package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.bangdai.platform.web.problem.ProblemTexts;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final ProblemTexts texts = new ProblemTexts();

    private String english(String slug, Object... args) {
        return texts.detail(slug, List.of(args), Locale.ENGLISH);
    }

    @Test
    void anApostropheIsWrittenOnceWithArgumentsAndWithout() {
        assertThat(english("outside-term")).startsWith("An activity lies within the pairing's term");
        assertThat(english("secondment-division-unknown", "330523999"))
                .isEqualTo("The receiving unit's division 330523999 does not exist.");
    }

    @Test
    void oneIsNoPlural() {
        assertThat(english("mentees-left", 1)).startsWith("This mentor still has one mentee;");
        assertThat(english("capacity-below-paired", 2)).startsWith("This mentor has 2 mentees.");
    }
}
