package org.bangdai.pairing.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.bangdai.pairing.person.domain.Gender;
import org.bangdai.pairing.person.domain.IdNumber;
import org.bangdai.pairing.person.domain.Masks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {

    @Test
    void birthDateAndGenderAreInTheNumber() {
        IdNumber zhou = new IdNumber("330523196811051211");
        assertThat(zhou.birthDate()).isEqualTo(LocalDate.of(1968, 11, 5));
        assertThat(zhou.gender()).isEqualTo(Gender.MALE);
        assertThat(new IdNumber("330523200108223244").gender()).isEqualTo(Gender.FEMALE);
    }

    @Test
    void aCheckCharacterMayBeAnXInEitherCase() {
        assertThat(new IdNumber(" 11010519491231002x ").value()).isEqualTo("11010519491231002X");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "330523196811051212",
                "33052319681105121",
                "3305231968110512111",
                "130503670401001",
                "3305231968110512１1",
                "330523 196811051211",
                "33052319681105121Y",
                "030523196811051211"
            })
    void whatHasAnotherShapeOrCheckIsNone(String text) {
        assertThat(IdNumber.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"33052320230229001", "33052319681305121", "33052319680005121", "33052318991231001"})
    void aDateOfBirthThatDoesNotExistIsRefusedAlthoughTheCheckFits(String digits) {
        String number = digits + IdNumber.check(digits);

        assertThatThrownBy(() -> new IdNumber(number)).hasMessageContaining("date of birth");
    }

    @Test
    void oneWrongDigitOrTwoSwappedOnesAreFound() {
        String number = "330523196811051211";
        for (int i = 1; i < 17; i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String other = number.substring(0, i) + digit + number.substring(i + 1);
                assertThat(IdNumber.isValid(other)).isEqualTo(other.equals(number));
            }
            String swapped =
                    number.substring(0, i - 1) + number.charAt(i) + number.charAt(i - 1) + number.substring(i + 1);
            assertThat(IdNumber.isValid(swapped)).isEqualTo(swapped.equals(number));
        }
    }

    @Test
    void aNumberIsMaskedWhereverItIsPrinted() {
        assertThat(new IdNumber("330523196811051211")).hasToString("330523********1211");
        assertThat(Masks.phone("13812341234")).isEqualTo("138****1234");
    }

    @Test
    void aFaultyValueIsMaskedToo() {
        assertThat(Masks.idNumber("33052319681105121")).isEqualTo("330523*******5121");
        assertThat(Masks.idNumber("330523")).isEqualTo("33****");
        assertThat(Masks.phone("1381234")).isEqualTo("13*****");
        assertThat(Masks.phone("")).isEmpty();
    }
}
