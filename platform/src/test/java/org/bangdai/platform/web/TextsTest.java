package org.bangdai.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        assertThat(read("/messages/platform_en.properties").keySet())
                .isEqualTo(read("/messages/platform.properties").keySet());
    }

    /** All are read as {@link MessageFormat}, which takes a single apostrophe for the begin of a quotation. */
    @Test
    void everyApostropheOfEveryModuleIsDoubled() throws IOException {
        Pattern lone = Pattern.compile("(?<!')'(?!')");
        try (Stream<Path> files = Files.find(
                Path.of(System.getProperty("bangdai.root")),
                6,
                (file, about) -> file.toString().contains("src/main/resources/messages/"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSizeGreaterThan(20);
            for (Path file : all) {
                for (String line : Files.readAllLines(file)) {
                    assertThat(line).as(file.toString()).doesNotContainPattern(lone);
                    assertThatCode(() -> new MessageFormat(line)).as(line).doesNotThrowAnyException();
                }
            }
        }
    }

    private static Properties read(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(TextsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
