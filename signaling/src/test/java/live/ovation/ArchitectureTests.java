package live.ovation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@AnalyzeClasses(packages = "live.ovation", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule NOTHING_BLOCKS = noClasses()
            .should()
            .callMethodWhere(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "waits for a publisher",
                    call -> (call.getTargetOwner().isAssignableTo(Mono.class)
                                    || call.getTargetOwner().isAssignableTo(Flux.class))
                            && call.getName().startsWith("block")))
            .because("an event loop that waits serves nobody; what must block goes through platform.Blocking");

    @ArchTest
    static final ArchRule CONTROLLERS_STAY_INSIDE = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate()
            .because("HTTP is one way into a module; other modules use its root types");

    @ArchTest
    static final ArchRule THE_SFU_HAS_NO_BRAND = noClasses()
            .that()
            .resideOutsideOfPackage("live.ovation.sfu.janus..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("live.ovation.sfu.janus..")
            .because("the rest of the code asks SfuCapabilities, never the brand");

    @ArchTest
    static final ArchRule LOGS_GO_THROUGH_SLF4J = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("what is printed past the logger has no level and no time");
}
