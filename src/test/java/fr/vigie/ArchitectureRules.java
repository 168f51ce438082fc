package fr.vigie;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/**
 * The rules between packages. They are made for a root package, so that the same rules judge Vigie ({@code fr.vigie}) and small examples
 * that break them ({@code fr.vigie.archexamples}). A package that does not exist yet is covered already.
 */
final class ArchitectureRules {
    private static final List<String> STAGES = List.of("fetch", "parse", "analyze", "store", "orders");

    private final String root;

    ArchitectureRules(String root) {
        this.root = root;
    }

    ArchRule modelKnowsTheJdkAlone() {
        return checked(classes().that().resideInAPackage(in("model")).should()
                .onlyDependOnClassesThat(resideInAnyPackage(in("model"), "java..", "org.jspecify..")));
    }

    ArchRule textKnowsTheModelAlone() {
        return checked(classes().that().resideInAPackage(in("text")).should()
                .onlyDependOnClassesThat(resideInAnyPackage(in("text"), in("model"), "java..", "org.jspecify..")));
    }

    ArchRule taskKnowsTheModelAlone() {
        return ownDependencies("task", "model");
    }

    ArchRule configKnowsModelTextAndTaskAlone() {
        return ownDependencies("config", "model", "text", "task");
    }

    /** One rule a stage. */
    List<ArchRule> stagesNeverImportOneAnother() {
        return STAGES.stream().map(stage -> {
            String[] others = STAGES.stream().filter(other -> !other.equals(stage)).map(this::in).toArray(String[]::new);
            return checked(noClasses().that().resideInAPackage(in(stage)).should().dependOnClassesThat().resideInAnyPackage(others));
        }).toList();
    }

    ArchRule onlyPipelineJoinsStages() {
        return checked(classes().that().resideOutsideOfPackages(root, in("pipeline")).should(useAtMostOneStage()));
    }

    ArchRule stagesKnowNothingAboveThem() {
        String[] above = {in("pipeline"), in("export"), in("api"), in("cli"), in("ui"), in("demo")};
        return checked(noClasses().that().resideInAnyPackage(STAGES.stream().map(this::in).toArray(String[]::new)).should()
                .dependOnClassesThat().resideInAnyPackage(above));
    }

    ArchRule exportAndApiUseReaders() {
        return checked(noClasses().that().resideInAnyPackage(in("export"), in("api")).should().dependOnClassesThat(
                resideInAnyPackage(in("fetch"), in("parse"), in("analyze"), in("cli"), in("ui"), in("demo"))
                        .or(namedInStore("IngestStore"))));
    }

    ArchRule cliDoesNotKnowTheDesktop() {
        return checked(noClasses().that().resideInAPackage(in("cli")).should().dependOnClassesThat().resideInAPackage(in("ui")));
    }

    ArchRule desktopDoesNotKnowTheCli() {
        return checked(noClasses().that().resideInAPackage(in("ui")).should().dependOnClassesThat().resideInAPackage(in("cli")));
    }

    ArchRule pipelineNeverCallsTheScreens() {
        return checked(noClasses().that().resideInAPackage(in("pipeline")).should().dependOnClassesThat().resideInAnyPackage(in("ui"),
                in("cli"), in("api"), in("demo")));
    }

    ArchRule javaFxStaysInTheDesktop() {
        return checked(noClasses().that().resideOutsideOfPackage(in("ui")).and().doNotHaveFullyQualifiedName(root + ".Main").should()
                .dependOnClassesThat().resideInAPackage("javafx.."));
    }

    ArchRule onlyTheDesktopRunsLater() {
        return checked(noClasses().that().resideOutsideOfPackage(in("ui")).should().callMethod("javafx.application.Platform", "runLater",
                Runnable.class.getName()));
    }

    ArchRule persistenceStaysInTheStore() {
        return checked(noClasses().that().resideOutsideOfPackage(in("store")).should().dependOnClassesThat().resideInAnyPackage(
                "jakarta.persistence..", "org.hibernate.."));
    }

    ArchRule entitiesNeverLeaveTheStore() {
        return checked(
                noClasses().that().resideOutsideOfPackage(in("store")).should().dependOnClassesThat().resideInAPackage(in("store.entity")));
    }

    ArchRule nothingBelowKnowsMainOrWiring() {
        return checked(noClasses().that().resideOutsideOfPackage(root).should().dependOnClassesThat().resideInAPackage(root));
    }

    ArchRule packagesHaveNoCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    ArchRule screensHaveNoCycles() {
        return slices().matching(root + ".ui.(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    ArchRule onlyMainEndsTheProcess() {
        return checked(noClasses().that().doNotHaveFullyQualifiedName(root + ".Main").should().callMethod(System.class, "exit", int.class)
                .orShould().callMethod(Runtime.class, "exit", int.class).orShould().callMethod(Runtime.class, "halt", int.class));
    }

    /** Its manager alone may be used: to silence what libraries log there. */
    ArchRule nothingLogsThroughTheJdk() {
        return checked(noClasses().should()
                .dependOnClassesThat(resideInAPackage("java.util.logging..").and(not(name("java.util.logging.LogManager")))));
    }

    ArchRule everyPackageIsNullMarked() {
        return checked(classes().that().resideInAPackage(root + "..").should(resideInANullMarkedPackage()));
    }

    ArchRule noStaticHoldsChangingState() {
        return fields().that().areStatic().and(not(synthetic())).should().beFinal().allowEmptyShould(true);
    }

    /** Every rule once. */
    List<ArchRule> all() {
        List<ArchRule> all = new ArrayList<>(stagesNeverImportOneAnother());
        all.addAll(List.of(modelKnowsTheJdkAlone(), textKnowsTheModelAlone(), taskKnowsTheModelAlone(), configKnowsModelTextAndTaskAlone(),
                onlyPipelineJoinsStages(), stagesKnowNothingAboveThem(), exportAndApiUseReaders(), cliDoesNotKnowTheDesktop(),
                desktopDoesNotKnowTheCli(), pipelineNeverCallsTheScreens(), javaFxStaysInTheDesktop(), onlyTheDesktopRunsLater(),
                persistenceStaysInTheStore(), entitiesNeverLeaveTheStore(), nothingBelowKnowsMainOrWiring(), packagesHaveNoCycles(),
                screensHaveNoCycles(), onlyMainEndsTheProcess(), nothingLogsThroughTheJdk(), everyPackageIsNullMarked(),
                noStaticHoldsChangingState()));
        return all;
    }

    private String in(String part) {
        return root + "." + part + "..";
    }

    private ArchRule ownDependencies(String part, String... allowed) {
        String[] inside = new String[allowed.length + 1];
        inside[0] = in(part);
        for (int i = 0; i < allowed.length; i++) {
            inside[i + 1] = in(allowed[i]);
        }
        return checked(noClasses().that().resideInAPackage(in(part)).should()
                .dependOnClassesThat(resideInAnyPackage(root, root + "..").and(not(resideInAnyPackage(inside)))));
    }

    private DescribedPredicate<JavaClass> namedInStore(String simpleName) {
        return DescribedPredicate.describe("store." + simpleName,
                type -> type.getFullName().equals(root + ".store." + simpleName));
    }

    private static DescribedPredicate<JavaField> synthetic() {
        return DescribedPredicate.describe("synthetic", field -> field.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private ArchCondition<JavaClass> useAtMostOneStage() {
        return new ArchCondition<>("depend on at most one of " + STAGES) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Set<String> stages = type.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass)
                        .map(ArchitectureRules.this::stageOf)
                        .filter(stage -> !stage.isEmpty()).collect(Collectors.toSet());
                if (stages.size() > 1) {
                    events.add(SimpleConditionEvent.violated(type, type.getFullName() + " joins " + stages));
                }
            }
        };
    }

    private String stageOf(JavaClass type) {
        return STAGES.stream().filter(stage -> resideInAnyPackage(in(stage)).test(type)).findFirst().orElse("");
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                JavaPackage place = type.getPackage();
                boolean marked = place.tryGetPackageInfo().isPresent() && place.isAnnotatedWith(NullMarked.class);
                if (!marked) {
                    events.add(SimpleConditionEvent.violated(type, type.getFullName() + " is in a package without @NullMarked"));
                }
            }
        };
    }

    private static ArchRule checked(com.tngtech.archunit.lang.ArchRule rule) {
        return rule.allowEmptyShould(true);
    }
}
