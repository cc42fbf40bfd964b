package ai.flashpoint.connect.requirement;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The sample in src/it is written against what authors of tools may use, and nothing else. */
class SampleTest {

  @Test
  void sample_needsNothingButTheToolApi() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "jakarta..",
            "com.example.orders",
            "ai.flashpoint.connect.tool",
            // roles, in the annotations
            "ai.flashpoint.connect.team")
        .check(new ClassFileImporter().importPackages("com.example.orders"));
  }
}
