package likeness.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The walls between the rooms, in the code. {@link RoomsTest} keeps the same walls in the build files. */
class WallsTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("likeness");

    /** Functions whose results differ between machines, by a last bit that grows until bytes differ. */
    private static final Set<String> INEXACT = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "exp", "expm1", "log", "log1p", "log10", "pow",
            "cbrt", "sinh", "cosh", "tanh", "hypot");

    @ParameterizedTest
    @EnumSource
    void aRoomKnowsOnlyTheRoomsThatItMayKnow(Room room) {
        String[] strangers = room.strangers().stream().map(Room::packages).toArray(String[]::new);
        if (strangers.length == 0) {
            return;
        }
        noClasses()
                .that(resideInAPackage(room.packages()))
                .should()
                .dependOnClassesThat(resideInAnyPackage(strangers))
                .because("the list of rooms is the architecture: " + room + " " + room.why())
                .check(CODE);
    }

    @Test
    void whatReachesBytesIsComputedTheSameEverywhere() {
        noClasses()
                .that(resideInAnyPackage(
                        "likeness.picture..",
                        "likeness.scene..",
                        "likeness.gltf..",
                        "likeness.optimize..",
                        "likeness.human..",
                        "likeness.pack.."))
                .should()
                .callMethodWhere(inexactMathematics())
                .because("the same person must be the same bytes on every machine: use StrictMath or a table")
                .check(CODE);
    }

    @Test
    void onlyTheApplicationReadsClocksOrRollsDice() {
        noClasses()
                .that(resideOutsideOfPackage("likeness.app.."))
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .because("time and chance come in by constructor, so that every result can be had again")
                .check(CODE);
    }

    @Test
    void onlyTheApplicationPrintsOrExits() {
        noClasses()
                .that(resideOutsideOfPackage("likeness.app.."))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .because("a library answers with values and exceptions; who talks to people is the application")
                .check(CODE);
    }

    @Test
    void featuresKnowNoDialect() {
        noClasses()
                .that(resideInAPackage("likeness.server.."))
                .and(resideOutsideOfPackage("likeness.server.dialect.."))
                .and(resideOutsideOfPackage("likeness.server"))
                .should()
                .dependOnClassesThat(resideInAPackage("likeness.server.dialect.."))
                .because("a dialect can be switched off or replaced, and what it speaks for must not notice;"
                        + " only the composition names the dialects that there are")
                .check(CODE);
    }

    @Test
    void dialectsDoNotKnowEachOther() {
        slices().matching("likeness.server.dialect.(*)..")
                .should()
                .notDependOnEachOther()
                .because("each follows an API of its own, and a change of one must not move another")
                .allowEmptyShould(true) // as long as there is one
                .check(CODE);
    }

    private static DescribedPredicate<JavaCall<?>> inexactMathematics() {
        return DescribedPredicate.describe(
                "is an inexact function of Math",
                call -> call.getTargetOwner().isEquivalentTo(Math.class) && INEXACT.contains(call.getName()));
    }
}
