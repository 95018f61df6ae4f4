package dev.rollgate.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The bot's arrows go one way: config makes and wires everything, and nothing but it knows an adapter. */
@AnalyzeClasses(packages = "dev.rollgate", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    private static final String BOT = "dev.rollgate.bot.";
    private static final String ORCHESTRATION = "dev.rollgate.orchestration.";

    @ArchTest
    static final ArchRule ARROWS_GO_ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.rollgate.bot..")
            .layer("application")
            .definedBy("dev.rollgate.bot")
            .layer("config")
            .definedBy(BOT + "config")
            .layer("ops")
            .definedBy(BOT + "ops")
            .layer("listeners")
            .definedBy(BOT + "slack")
            .layer("thread")
            .definedBy(BOT + "slack.thread")
            .layer("home")
            .definedBy(BOT + "slack.home")
            .layer("form")
            .definedBy(BOT + "slack.form")
            .layer("view")
            .definedBy(BOT + "slack.view")
            .layer("api")
            .definedBy(BOT + "slack.api")
            .layer("socket")
            .definedBy(BOT + "slack.socket")
            .layer("access")
            .definedBy(BOT + "access")
            .whereLayer("config")
            .mayOnlyBeAccessedByLayers("application")
            .whereLayer("ops")
            .mayOnlyBeAccessedByLayers("config")
            .whereLayer("listeners")
            .mayOnlyBeAccessedByLayers("config")
            .whereLayer("home")
            .mayOnlyBeAccessedByLayers("config")
            .whereLayer("thread")
            .mayOnlyBeAccessedByLayers("config", "listeners", "home")
            .whereLayer("form")
            .mayOnlyBeAccessedByLayers("listeners")
            .whereLayer("view")
            .mayOnlyBeAccessedByLayers("config", "listeners", "thread", "home", "form", "api", "ops")
            .whereLayer("api")
            .mayOnlyBeAccessedByLayers("config", "listeners", "thread", "home", "form", "socket", "ops")
            .whereLayer("socket")
            .mayOnlyBeAccessedByLayers("config", "ops")
            .whereLayer("access")
            .mayOnlyBeAccessedByLayers("config", "listeners", "home");

    @ArchTest
    static final ArchRule ADAPTERS_ARE_MADE_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackages(BOT + "config", "dev.rollgate.orchestration..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ORCHESTRATION + "store",
                    ORCHESTRATION + "schedule",
                    ORCHESTRATION + "driver.manual..",
                    ORCHESTRATION + "balancer.*..",
                    ORCHESTRATION + "paging.*..");

    @ArchTest
    static final ArchRule ORCHESTRATION_KNOWS_NOTHING_OF_THE_BOT = noClasses()
            .that()
            .resideInAPackage("dev.rollgate.orchestration..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.rollgate.bot..", "com.slack..", "org.springframework.boot..");

    @ArchTest
    static final ArchRule THE_SANDBOX_IS_THE_OUTSIDE_WORLD = noClasses()
            .that()
            .resideInAPackage("dev.rollgate.sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.rollgate.bot..", "dev.rollgate.orchestration..");

    @ArchTest
    static final ArchRule THERE_ARE_NO_RINGS =
            slices().matching("dev.rollgate.(**)").should().beFreeOfCycles();
}
