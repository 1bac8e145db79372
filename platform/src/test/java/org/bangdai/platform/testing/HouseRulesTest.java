package org.bangdai.platform.testing;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> house() {
        return HouseRules.of("org.bangdai.platform");
    }
}
