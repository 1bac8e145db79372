package org.bangdai.platform.testing;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The shape that every service has in common, one test for each rule.
 *
 * <pre>{@code
 * class HouseRulesTest {
 *     @TestFactory
 *     Stream<DynamicTest> house() {
 *         return HouseRules.of("org.bangdai.pairing");
 *     }
 * }
 * }</pre>
 */
public final class HouseRules {

    private static final String PLATFORM = "org.bangdai.platform";

    private HouseRules() {}

    /** @param root the module's package, whose production classes are looked at */
    public static Stream<DynamicTest> of(String root) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
        return rules(root).stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(), () -> rule.allowEmptyShould(true).check(classes)));
    }

    static List<ArchRule> rules(String root) {
        return List.of(
                domainStandsAlone(root),
                domainHasNoClock(),
                platformKnowsNoService(),
                controllersHaveNoMongo(),
                plainNames(),
                packagesAreNullMarked(),
                handlersSayWhoMayCall());
    }

    private static ArchRule domainStandsAlone(String root) {
        return classes()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "org.jspecify..", PLATFORM + ".decision..", root + "..domain.."))
                .as("the domain knows only Java, decisions and its service's other domain packages");
    }

    private static ArchRule domainHasNoClock() {
        return noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, InstantSource.class)
                .orShould()
                .callMethodWhere(target(owner(resideInAPackage("java.time.."))).and(target(name("now"))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .as("the domain is told the time, and does not read a clock");
    }

    private static ArchRule platformKnowsNoService() {
        return noClasses()
                .that()
                .resideInAPackage(PLATFORM + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.bangdai..").and(resideOutsideOfPackage(PLATFORM + "..")))
                .as("the platform knows no service");
    }

    private static ArchRule controllersHaveNoMongo() {
        return noClasses()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .or()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.mongodb..", "org.bson.."))
                .as("controllers have no Mongo");
    }

    private static ArchRule plainNames() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveNameMatching(".*(Manager|Utils?|Helper|DTO|Dto)")
                .as("names say what a thing is: no Impl, Manager, Util, Helper, DTO");
    }

    private static ArchRule packagesAreNullMarked() {
        return classes()
                .should(new ArchCondition<JavaClass>("have a package-info with @NullMarked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean marked = type.getPackage()
                                .tryGetPackageInfo()
                                .map(info -> info.isAnnotatedWith(NullMarked.class))
                                .orElse(false);
                        events.add(new SimpleConditionEvent(
                                type, marked, type.getPackageName() + " has no package-info with @NullMarked"));
                    }
                })
                .as("every package has a package-info with @NullMarked");
    }

    private static ArchRule handlersSayWhoMayCall() {
        return methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .and()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .beAnnotatedWith(PLATFORM + ".web.Roles")
                .orShould()
                .beAnnotatedWith(PLATFORM + ".web.Public")
                .orShould()
                .beDeclaredInClassesThat(
                        annotatedWith(PLATFORM + ".web.Roles").or(annotatedWith(PLATFORM + ".web.Public")))
                .as("every handler says who may call it, with @Roles or @Public");
    }
}
