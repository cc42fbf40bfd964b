package ai.flashpoint.connect;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.team.Role;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** Rules that hold in every package. */
class HouseRulesTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("ai.flashpoint.connect");

  private static final ArchCondition<JavaClass> STAY_IN_THEIR_PACKAGE =
      new ArchCondition<>("stay in their package") {
        @Override
        public void check(JavaClass entity, ConditionEvents events) {
          for (Dependency use : entity.getDirectDependenciesToSelf()) {
            if (!use.getOriginClass().getPackageName().equals(entity.getPackageName())) {
              events.add(SimpleConditionEvent.violated(entity, use.getDescription()));
            }
          }
        }
      };

  @Test
  void entities_stayInTheirPackage() {
    classes().that().areAnnotatedWith(Entity.class).should(STAY_IN_THEIR_PACKAGE).check(CLASSES);
  }

  @Test
  void time_comesFromTheInjectedClock() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..connect.app..")
        .should()
        .callMethodWhere(describe("reads the system clock", HouseRulesTest::readsTheSystemClock))
        .orShould()
        .callConstructor(Date.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Calendar.class)
        .check(CLASSES);
  }

  private static boolean readsTheSystemClock(JavaMethodCall call) {
    JavaClass owner = call.getTargetOwner();
    String method = call.getName();
    return (owner.getPackageName().equals("java.time") && method.equals("now"))
        || (owner.isEquivalentTo(Clock.class) && method.startsWith("system"))
        || (owner.isEquivalentTo(System.class)
            && (method.equals("currentTimeMillis") || method.equals("nanoTime")));
  }

  @Test
  void date_isForTheJwtLibraryAndTheDriverOnly() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.session\\.AccessToken.*|.*\\.common\\.table\\.Row")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Date.class)
        .check(CLASSES);
  }

  @Test
  void terminal_isWrittenToByTheConsoleOnly() {
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("ai.flashpoint.connect.app.Console")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(java.io.FileDescriptor.class)
        .check(CLASSES);
  }

  @Test
  void json_hasOneMapper() {
    noClasses()
        .that()
        .areNotAssignableTo(Json.class)
        .should()
        .callConstructorWhere(
            describe(
                "makes a mapper", call -> call.getTargetOwner().isAssignableTo(ObjectMapper.class)))
        .check(CLASSES);
  }

  @Test
  void roles_decideAboutToolsInThePolicyOnly() {
    noClasses()
        .that()
        .resideInAnyPackage("..connect.tool..", "..connect.mcp..", "..connect.survey..")
        .and()
        .doNotHaveSimpleName("ToolPolicy")
        .should()
        .callMethod(Role.class, "includes", Role.class)
        .check(CLASSES);
  }

  @Test
  void names_sayWhatAClassIs() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .check(CLASSES);
  }
}
