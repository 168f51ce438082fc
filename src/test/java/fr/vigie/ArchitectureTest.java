package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Vigie keeps every rule of {@link ArchitectureRules}, and each of them is seen red on an example that breaks it. */
class ArchitectureTest {
    private static final String EXAMPLES = "fr.vigie.archexamples";
    private static final ArchitectureRules VIGIE = new ArchitectureRules("fr.vigie");
    private static final ArchitectureRules BROKEN = new ArchitectureRules(EXAMPLES);
    private static final JavaClasses PRODUCT = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.vigie");
    private static final JavaClasses BREAKERS = new ClassFileImporter().importPackages(EXAMPLES);

    static Stream<ArchRule> rules() {
        return VIGIE.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void vigieKeepsTheRule(ArchRule rule) {
        rule.check(PRODUCT);
    }

    /** A rule of the examples' package, and the class that breaks it. */
    static Stream<Arguments> broken() {
        List<Arguments> broken = new ArrayList<>(List.of(Arguments.of(BROKEN.modelKnowsTheJdkAlone(), "model.UsesLibrary"),
                Arguments.of(BROKEN.textKnowsTheModelAlone(), "text.UsesTask"),
                Arguments.of(BROKEN.taskKnowsTheModelAlone(), "task.UsesText"),
                Arguments.of(BROKEN.configKnowsModelTextAndTaskAlone(), "config.UsesStore"),
                Arguments.of(BROKEN.onlyPipelineJoinsStages(), "cli.JoinsStages"),
                Arguments.of(BROKEN.stagesKnowNothingAboveThem(), "fetch.UsesPipeline"),
                Arguments.of(BROKEN.exportAndApiUseReaders(), "export.UsesParse"),
                Arguments.of(BROKEN.exportAndApiUseReaders(), "api.UsesWriter"),
                Arguments.of(BROKEN.cliDoesNotKnowTheDesktop(), "cli.UsesUi"),
                Arguments.of(BROKEN.desktopDoesNotKnowTheCli(), "ui.UsesCli"),
                Arguments.of(BROKEN.pipelineNeverCallsTheScreens(), "pipeline.UsesUi"),
                Arguments.of(BROKEN.javaFxStaysInTheDesktop(), "export.UsesJavaFx"),
                Arguments.of(BROKEN.onlyTheDesktopRunsLater(), "export.UsesJavaFx"),
                Arguments.of(BROKEN.persistenceStaysInTheStore(), "export.UsesJpa"),
                Arguments.of(BROKEN.entitiesNeverLeaveTheStore(), "export.UsesEntity"),
                Arguments.of(BROKEN.nothingBelowKnowsMainOrWiring(), "export.UsesWiring"),
                Arguments.of(BROKEN.packagesHaveNoCycles(), "cli.UsesUi"), Arguments.of(BROKEN.screensHaveNoCycles(), "ui.one.One"),
                Arguments.of(BROKEN.onlyMainEndsTheProcess(), "export.EndsTheProcess"),
                Arguments.of(BROKEN.onlyMainEndsTheProcess(), "export.HaltsTheProcess"),
                Arguments.of(BROKEN.nothingLogsThroughTheJdk(), "export.UsesJdkLogging"),
                Arguments.of(BROKEN.everyPackageIsNullMarked(), "export.UsesJpa"),
                Arguments.of(BROKEN.noStaticHoldsChangingState(), "export.HoldsState")));
        List<String> stages = List.of("fetch.UsesParse", "parse.UsesAnalyze", "analyze.UsesStore", "store.UsesOrders", "orders.UsesFetch");
        for (int i = 0; i < stages.size(); i++) {
            broken.add(Arguments.of(BROKEN.stagesNeverImportOneAnother().get(i), stages.get(i)));
        }
        return broken.stream();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void theRuleIsRedWhereItIsBroken(ArchRule rule, String breaker) {
        EvaluationResult result = rule.evaluate(BREAKERS);
        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().getDetails()).anyMatch(detail -> detail.contains(EXAMPLES + "." + breaker));
    }

    @Test
    void everyRuleHasAnExampleThatBreaksIt() {
        List<String> seenRed = broken().map(arguments -> String.valueOf(arguments.get()[0])).distinct().toList();
        assertThat(BROKEN.all()).extracting(Object::toString).containsExactlyInAnyOrderElementsOf(seenRed);
    }
}
