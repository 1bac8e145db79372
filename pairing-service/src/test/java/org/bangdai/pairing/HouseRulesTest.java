package org.bangdai.pairing;

import java.util.stream.Stream;
import org.bangdai.platform.testing.HouseRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> house() {
        return HouseRules.of("org.bangdai.pairing");
    }
}
