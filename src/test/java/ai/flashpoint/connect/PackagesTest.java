package ai.flashpoint.connect;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which package may import which. Nothing points back. */
class PackagesTest {

  private static final String ROOT = "ai.flashpoint.connect.";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("ai.flashpoint.connect");

  /** The packages with what each may import. */
  enum Feature {
    COMMON(),
    TEAM("common"),
    AUDIT("common", "team"),
    QUOTA("common", "team"),
    CLIENT("common", "audit"),
    SESSION("common", "team", "client", "audit"),
    OAUTH("session", "client", "audit", "quota", "common"),
    SIGNIN("team", "session", "client", "audit", "common"),
    TOOL("team", "quota", "audit", "common"),
    MCP("tool", "session", "team", "audit", "quota", "common"),
    SURVEY("tool", "team", "common"),
    BRIDGE("tool", "session", "common"),
    CONSOLE(
        "common", "team", "audit", "quota", "client", "session", "oauth", "signin", "tool", "mcp",
        "survey", "bridge"),
    APP(
        "common", "team", "audit", "quota", "client", "session", "oauth", "signin", "tool", "mcp",
        "survey", "bridge", "console");

    private final Set<String> imports;

    Feature(String... imports) {
      this.imports = Set.of(imports);
    }

    String folder() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean mayImport(Feature other) {
      return other == this || imports.contains(other.folder());
    }
  }

  @ParameterizedTest
  @EnumSource
  void feature_importsOnlyWhatItMay(Feature feature) {
    String[] forbidden =
        Arrays.stream(Feature.values())
            .filter(other -> !feature.mayImport(other))
            .map(other -> ROOT + other.folder() + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(ROOT + feature.folder() + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void everyClass_isInAFeature() {
    noClasses()
        .should()
        .resideOutsideOfPackages(
            Arrays.stream(Feature.values())
                .map(feature -> ROOT + feature.folder() + "..")
                .toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void jaxRs_isInEndpointsOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            ROOT + "oauth..", ROOT + "mcp..", ROOT + "console..", ROOT + "app..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.ws.rs..")
        .check(CLASSES);
  }

  @Test
  void faces_isInPagesOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "signin..", ROOT + "console..", ROOT + "app..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.faces..")
        .check(CLASSES);
  }
}
