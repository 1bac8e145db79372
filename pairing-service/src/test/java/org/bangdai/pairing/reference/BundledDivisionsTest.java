package org.bangdai.pairing.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bangdai.pairing.reference.domain.Division;
import org.bangdai.pairing.reference.domain.DivisionLevel;
import org.junit.jupiter.api.Test;

class BundledDivisionsTest {

    private final Divisions divisions = new BundledDivisions();

    @Test
    void theWholeCountryIsThereDownToTownships() {
        assertThat(divisions.provinces()).hasSize(34);
        assertThat(divisions.find("33")).hasValue(new Division("33", "浙江省", DivisionLevel.PROVINCE, null));
        assertThat(divisions.find("330523")).hasValue(new Division("330523", "安吉县", DivisionLevel.COUNTY, "3305"));
        assertThat(divisions.find("330523205"))
                .hasValue(new Division("330523205", "上墅乡", DivisionLevel.TOWNSHIP, "330523"));
    }

    @Test
    void everyDivisionButAProvinceLiesInOneThatIsThere() {
        int townships = 0;
        for (Division province : divisions.provinces()) {
            for (Division city : divisions.below(province.code())) {
                for (Division county : divisions.below(city.code())) {
                    townships += divisions.below(county.code()).size();
                }
            }
        }

        // Some cities have no counties: their townships are held below a county-level stand-in of the same name.
        assertThat(townships).isEqualTo(41_352);
    }

    @Test
    void theTownshipsOfAnjiAreItsFifteen() {
        assertThat(divisions.below("330523"))
                .extracting(Division::name)
                .contains("递铺街道", "孝丰镇", "天荒坪镇", "溪龙乡")
                .hasSize(15);
    }

    @Test
    void theVillagesOfAnjiAreThere() {
        List<String> villages = divisions.below("330523").stream()
                .flatMap(township -> divisions.below(township.code()).stream())
                .map(Division::name)
                .toList();

        assertThat(villages).hasSize(218).anyMatch(name -> name.startsWith("余村"));
    }

    @Test
    void anUnknownCodeIsNotThere() {
        assertThat(divisions.exists("999999")).isFalse();
        assertThat(divisions.exists("")).isFalse();
        assertThat(divisions.find("3305231")).isEmpty();
        assertThat(divisions.below("330523999")).isEmpty();
    }
}
