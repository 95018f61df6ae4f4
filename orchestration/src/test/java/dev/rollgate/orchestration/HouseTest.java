package dev.rollgate.orchestration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the house go one way, there are no rings, and the core is pure. */
@AnalyzeClasses(packages = "dev.rollgate.orchestration", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    private static final String HERE = "dev.rollgate.orchestration.";

    @ArchTest
    static final ArchRule THE_CORE_IS_PURE = classes()
            .that()
            .resideInAPackage(HERE + "run")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    HERE + "run",
                    "java.lang",
                    "java.lang.invoke",
                    "java.lang.runtime",
                    "java.time",
                    "java.util",
                    "java.util.function",
                    "java.util.regex",
                    "java.util.stream",
                    "org.jspecify.annotations");

    @ArchTest
    static final ArchRule THE_CORE_READS_NO_CLOCK = noClasses()
            .that()
            .resideInAPackage(HERE + "run")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.UUID")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random");

    @ArchTest
    static final ArchRule PORTS_KNOW_ONLY_THE_CORE = classes()
            .that()
            .resideInAnyPackage(HERE + "confluence", HERE + "driver..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    HERE + "run",
                    HERE + "confluence",
                    HERE + "driver..",
                    HERE + "web",
                    "java..",
                    "javax.net..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation",
                    "org.jspecify..",
                    "org.slf4j..");

    @ArchTest
    static final ArchRule THE_WEB_KNOWS_NOTHING_OF_OURS = classes()
            .that()
            .resideInAPackage(HERE + "web")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(HERE + "web", "java..", "javax.net.ssl", "org.jspecify..");

    @ArchTest
    static final ArchRule A_PAGER_KNOWS_ONLY_ITS_PORT = classes()
            .that()
            .resideInAnyPackage(
                    HERE + "paging.wire",
                    HERE + "paging.pagerduty",
                    HERE + "paging.opsgenie",
                    HERE + "paging.alertmanager",
                    HERE + "paging.webhook")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    HERE + "run",
                    HERE + "paging..",
                    HERE + "confluence",
                    HERE + "web",
                    "java..",
                    "javax.crypto..",
                    "tools.jackson..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule A_BALANCER_IS_WORDS_ABOUT_NODES = classes()
            .that()
            .resideInAPackage(HERE + "balancer..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    HERE + "run",
                    HERE + "balancer..",
                    "java.lang..",
                    "java.util",
                    "java.util.function",
                    "java.util.regex",
                    "java.util.stream",
                    "org.jspecify.annotations");

    @ArchTest
    static final ArchRule THE_ENGINE_SEES_PORTS_AND_NEVER_AN_ADAPTER = classes()
            .that()
            .resideInAPackage(HERE + "engine")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    HERE + "run",
                    HERE + "confluence",
                    HERE + "driver",
                    HERE + "engine",
                    "java..",
                    "org.jspecify..",
                    "org.slf4j..")
            .andShould()
            .onlyDependOnClassesThat()
            .doNotHaveSimpleName("ConfluenceClient");

    @ArchTest
    static final ArchRule ONLY_THE_SCHEDULE_KNOWS_QUARTZ = noClasses()
            .that()
            .resideOutsideOfPackages(HERE + "schedule..", HERE + "store..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.quartz..");

    @ArchTest
    static final ArchRule ONLY_THE_STORE_KNOWS_SQL = noClasses()
            .that()
            .resideOutsideOfPackages(HERE + "store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql", "javax.sql", "org.springframework..", "org.flywaydb..");

    @ArchTest
    static final ArchRule THERE_ARE_NO_RINGS =
            slices().matching(HERE + "(**)").should().beFreeOfCycles();
}
