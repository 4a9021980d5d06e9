package io.yunzong;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.yunzong.consignments.Consignment;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.Scope;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The shape of the house, checked by every build. */
class ArchitectureTests {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.yunzong");

    /** Modules that show themselves only to people and devices. */
    private static final Set<String> TOP_FLOOR =
            Set.of("evaluation", "tracking", "notifications", "gateway", "exchange", "demo");

    @Test
    void modulesKeepTheirDeclaredArrows() {
        ApplicationModules.of(Yunzong.class).verify();
    }

    @Test
    void everyModuleDeclaresWhatItMayUse() {
        ApplicationModules.of(Yunzong.class).forEach(module -> {
            var root = MAIN.getPackage(module.getBasePackage().getName());
            assertThat(root.isAnnotatedWith(ApplicationModule.class))
                    .as("%s declares its dependencies", module.getIdentifier())
                    .isTrue();
        });
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = MAIN.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                .map(p -> p.getName())
                .collect(Collectors.toSet());
        assertThat(unmarked).isEmpty();
    }

    @Test
    void domainsAreFreeOfFrameworks() {
        noClasses()
                .that()
                .resideInAPackage("io.yunzong.*.domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "java.sql..",
                        "javax.sql..",
                        "jakarta..",
                        "tools.jackson..",
                        "java.net.http..")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void theKernelIsPlainJava() {
        noClasses()
                .that()
                .resideInAPackage("io.yunzong.kernel..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "jakarta..", "tools.jackson..")
                .check(MAIN);
    }

    @Test
    void storesAndControllersAreHidden() {
        classes()
                .that()
                .resideInAnyPackage("io.yunzong.*.store..", "io.yunzong.*.web..")
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .notBePublic()
                .check(MAIN);
    }

    @Test
    void doorsSpeakTheirOwnWordsTheKernelsOrTheJdks() {
        classes()
                .that(new DescribedPredicate<>("are doors") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getModifiers().contains(JavaModifier.PUBLIC)
                                && type.getPackageName().matches("io\\.yunzong\\.[a-z]+");
                    }
                })
                .should(new ArchCondition<>("use only door types in public signatures") {
                    @Override
                    public void check(JavaClass door, ConditionEvents events) {
                        door.getMethods().stream()
                                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                                .forEach(method -> Stream.concat(
                                                method.getParameterTypes().stream(), Stream.of(method.getReturnType()))
                                        .flatMap(ArchitectureTests::raw)
                                        .filter(type -> type.getPackageName().matches("io\\.yunzong\\.[a-z]+\\..+"))
                                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                                method, method.getFullName() + " shows " + type.getName()))));
                    }
                })
                .check(MAIN);
    }

    private static Stream<JavaClass> raw(JavaType type) {
        return type.getAllInvolvedRawTypes().stream();
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(MAIN);
    }

    @Test
    void nobodyStandsOnTheTopFloor() {
        for (String module : TOP_FLOOR) {
            noClasses()
                    .that(DescribedPredicate.not(resideInAPackage("io.yunzong." + module + "..")))
                    // the entrance to the house opens every door
                    .and()
                    .resideOutsideOfPackage("io.yunzong")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.yunzong." + module + "..")
                    .check(MAIN);
        }
    }

    /** Whoever asks for rows of accounts says whose eyes they are for. */
    @Test
    void findersOverAccountRowsTakeAScope() {
        methods()
                .that()
                .arePublic()
                .and()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat(new DescribedPredicate<>("answer questions about account-owned rows") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getPackageName().matches("io\\.yunzong\\.(accounts|consignments|journey)")
                                && type.getSimpleName().matches(".*(Finder|Lists|Reports)");
                    }
                })
                .should(new ArchCondition<>("take a Scope") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean scoped = method.getRawParameterTypes().stream()
                                // a consignment in hand was found under somebody's scope
                                .anyMatch(type -> type.isAssignableTo(Scope.class)
                                        || type.isAssignableTo(Caller.class)
                                        || type.isAssignableTo(Consignment.class));
                        if (!scoped) {
                            events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                        }
                    }
                })
                .check(MAIN);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager|DTO|Dto|VO)")
                .check(MAIN);
    }
}
