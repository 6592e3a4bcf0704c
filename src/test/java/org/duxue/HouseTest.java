package org.duxue;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** The laws of the house. */
@AnalyzeClasses(packages = "org.duxue", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    /** Each knows those before it; registry stands behind reading, because the registry is itself a table that is read. */
    private static final List<String> CHAPTERS = List.of(
            "shared",
            "standards",
            "reading",
            "registry",
            "area",
            "intake",
            "form",
            "summary",
            "ledger",
            "report",
            "settings",
            "job",
            "store",
            "service",
            "cli");

    /** Whoever starts the program: it may ask what time it is. */
    private static final String[] TOP_FLOORS = {
        "org.duxue.settings..", "org.duxue.job..", "org.duxue.store..", "org.duxue.service..", "org.duxue.cli.."
    };

    private static final String[] WITHOUT_FRAMEWORK = {
        "org.duxue.shared..", "org.duxue.standards..", "org.duxue.registry..", "org.duxue.reading..", "org.duxue.area.."
    };

    private static final String[] RULES_AND_ADAPTERS = {"org.duxue.summary..", "org.duxue.ledger.."};

    private static final String[] FRAMEWORK = {"org.springframework..", "java.sql..", "javax.sql..", "org.hsqldb.."};

    /** Adapters between rules and steps or tables; everything else in the two chapters is a rule. */
    private static final String ADAPTER =
            ".*\\.(\\w*(Steps|Configuration)(\\$.*)?|Consolidations|DistrictSums|MissingAggregates|LedgerStore|Entries|EnteredFiles|EntryApplier)";

    @ArchTest
    void aChapterKnowsOnlyThoseBeforeIt(JavaClasses classes) {
        for (int i = 0; i < CHAPTERS.size() - 1; i++) {
            String[] later = CHAPTERS.subList(i + 1, CHAPTERS.size()).stream()
                    .map(chapter -> "org.duxue." + chapter + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("org.duxue." + CHAPTERS.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    @ArchTest
    void everyPackageBelongsToAChapter(JavaClasses classes) {
        assertThat(packages(classes))
                .allMatch(name -> CHAPTERS.contains(name.split("\\.")[2]), "is one of " + CHAPTERS);
    }

    @ArchTest
    static final ArchRule chaptersAreFreeOfCycles =
            slices().matching("org.duxue.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("org.duxue.(**)").should().beFreeOfCycles();

    /** A file and those it uses can be read in one order: no two of them need each other. */
    @ArchTest
    static final ArchRule filesAreFreeOfCycles =
            slices().assignedFrom(new FileOfAPackage()).should().beFreeOfCycles();

    /** Where a few files still need each other: a column reads a cell into a row, and a row is made of columns. */
    private static final Set<String> STILL_KNOTTED = Set.of("org.duxue.reading");

    private static final class FileOfAPackage implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            if (STILL_KNOTTED.contains(type.getPackageName())) {
                return SliceIdentifier.ignore();
            }
            String name = type.getName();
            int nested = name.indexOf('$');
            return SliceIdentifier.of(nested < 0 ? name : name.substring(0, nested));
        }

        @Override
        public String getDescription() {
            return "files";
        }
    }

    @ArchTest
    static final ArchRule areaModulesDoNotKnowEachOther =
            slices().matching("org.duxue.area.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule onlyOneClassListsTheAreaModules = noClasses()
            .that()
            .resideOutsideOfPackage("org.duxue.area..")
            .and()
            .doNotHaveFullyQualifiedName("org.duxue.job.DuxueApplication")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.duxue.area.*..");

    @ArchTest
    static final ArchRule rulesKnowNoFramework = noClasses()
            .that()
            .resideInAnyPackage(WITHOUT_FRAMEWORK)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORK);

    @ArchTest
    static final ArchRule rulesOfSummaryAndLedgerKnowNoFramework = noClasses()
            .that()
            .resideInAnyPackage(RULES_AND_ADAPTERS)
            .and()
            .haveNameNotMatching(ADAPTER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORK);

    @ArchTest
    static final ArchRule onlyTheOutermostChapterAsksAClock = noClasses()
            .that()
            .resideOutsideOfPackages(TOP_FLOORS)
            .should()
            .callMethodWhere(asksAClock())
            .orShould()
            .callMethod(java.time.Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(java.time.Clock.class, "systemUTC");

    /** Who entered what and when is on record; the clock that is asked for it comes from outside. */
    @ArchTest
    static final ArchRule onlyEntriesOfPeopleBearATime = noClasses()
            .that()
            .resideOutsideOfPackages(TOP_FLOORS)
            .and()
            .doNotHaveFullyQualifiedName("org.duxue.ledger.EntriesIntake")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock");

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> asksAClock() {
        return DescribedPredicate.describe("asks a clock", call -> {
            AccessTarget.MethodCallTarget target = call.getTarget();
            String owner = target.getOwner().getName();
            return owner.startsWith("java.time.") && target.getName().equals("now")
                    || owner.equals("java.lang.System")
                            && Set.of("currentTimeMillis", "nanoTime").contains(target.getName());
        });
    }

    @ArchTest
    static final ArchRule noDatesOfOldKind =
            noClasses().should().dependOnClassesThat(belongToAnyOf(java.util.Date.class, java.util.Calendar.class));

    @ArchTest
    static final ArchRule noDrawerForOddments =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Common|Base|Impl)(\\$.*)?");

    @ArchTest
    static final ArchRule fieldsAreFinalWhereNothingIsBuiltUp = classes()
            .that()
            .resideInAnyPackage("org.duxue.shared..", "org.duxue.standards..", "org.duxue.registry..")
            .and()
            .doNotHaveSimpleName("State")
            .should()
            .haveOnlyFinalFields();

    /** What comes from outside is text that is read, never an object, a class or a name of one. */
    @ArchTest
    static final ArchRule nothingFromOutsideBecomesAnObjectByItself = noClasses()
            .should()
            .dependOnClassesThat(belongToAnyOf(java.io.ObjectInputStream.class, java.io.ObjectOutputStream.class))
            .orShould()
            .dependOnClassesThat(
                    resideInAnyPackage("java.lang.reflect..", "javax.script..", "java.beans..", "javax.naming.."))
            .orShould()
            .callMethodWhere(DescribedPredicate.describe("loads a class by its name", HouseTest::loadsAClass));

    private static boolean loadsAClass(com.tngtech.archunit.core.domain.JavaMethodCall call) {
        return Set.of("forName", "loadClass", "newInstance")
                                .contains(call.getTarget().getName())
                        && call.getTarget().getOwner().isAssignableTo(Class.class)
                || call.getTarget().getName().equals("loadClass");
    }

    /** Only the nodes of a policy are read, by a reader that makes nothing but texts and numbers. */
    @ArchTest
    static final ArchRule yamlIsReadSafely = noClasses()
            .should()
            .callConstructorWhere(DescribedPredicate.describe(
                    "reads YAML by anything but a SafeConstructor",
                    call -> call.getTarget().getOwner().getName().equals("org.yaml.snakeyaml.Yaml")
                            && !call.getOrigin().getConstructorCallsFromSelf().stream()
                                    .anyMatch(made -> made.getTarget()
                                            .getOwner()
                                            .getName()
                                            .equals("org.yaml.snakeyaml.constructor.SafeConstructor"))));

    @ArchTest
    static final ArchRule testsStayOutside = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.junit..", "org.assertj..", "org.mockito..")
                    .and(not(resideInAnyPackage("org.duxue.."))));

    @ArchTest
    void everyPackageSaysWhatIsNull(JavaClasses classes) {
        assertThat(packages(classes)).allMatch(HouseTest::isNullMarked, "has a package-info with @NullMarked");
    }

    private static Set<String> packages(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getPackage)
                .map(JavaPackage::getName)
                .collect(Collectors.toSet());
    }

    private static boolean isNullMarked(String name) {
        try {
            return Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class);
        } catch (ClassNotFoundException none) {
            return false;
        }
    }
}
