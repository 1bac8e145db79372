package org.bangdai.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

class ProblemTextsTest {

    @Test
    void eachTextIsThereInBothLanguages() {
        var chinese = ResourceBundle.getBundle("messages/gateway", Locale.ROOT);
        var english = ResourceBundle.getBundle("messages/gateway", Locale.ENGLISH);

        for (String key : chinese.keySet()) {
            assertThat(english.getString(key)).isNotEqualTo(chinese.getString(key));
        }
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|en",
                "en-US,en;q=0.9|en",
                "zh-CN,zh;q=0.9,en;q=0.8|zh-CN",
                "fr|zh-CN",
                "zh-Hant|zh-CN",
                "!!|zh-CN"
            })
    void chineseUnlessEnglishIsPreferred(String acceptLanguage, String language) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Accept-Language", acceptLanguage);

        assertThat(Languages.of(headers)).isEqualTo(Locale.forLanguageTag(language));
    }
}
