package org.bangdai.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {

    private static final String WRONG = "org.bangdai.platform.testing.shapes";

    @TestFactory
    Stream<DynamicTest> house() {
        return HouseRules.of("org.bangdai.platform");
    }

    @Test
    void eachRuleFailsWhereItIsBroken() {
        JavaClasses wrong = new ClassFileImporter().importPackages(WRONG);
        List<String> broken = HouseRules.rules(WRONG).stream()
                .filter(rule -> rule.allowEmptyShould(true).evaluate(wrong).hasViolation())
                .map(ArchRule::getDescription)
                .toList();
        assertThat(broken)
                .containsExactly(
                        "the domain knows only Java, decisions and its service's other domain packages",
                        "the domain is told the time, and does not read a clock",
                        "controllers have no Mongo",
                        "names say what a thing is: no Impl, Manager, Util, Helper, DTO",
                        "every package has a package-info with @NullMarked",
                        "every handler says who may call it, with @Roles or @Public");
    }
}
