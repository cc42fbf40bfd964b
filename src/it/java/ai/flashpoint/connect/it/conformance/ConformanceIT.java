package ai.flashpoint.connect.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.conformance.fixture.ContentTools;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.FreePort;
import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Http;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * All scenarios of the suite, in its newest pre-release and its newest release, except those listed
 * with a reason in src/it/conformance. The product has the suite's tools added as a jar.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformanceIT {

  private final Server server =
      Server.named("conformance")
          .withToolJar("conformance-fixture.jar", ContentTools.class)
          .importing(ImportFile.ofTwoTeams());
  private Suite suite;

  @BeforeAll
  void opened() {
    server.start();
    suite = new Suite(server, Assistant.connected(server, Person.ADA, Person.ACME).access());
  }

  @AfterAll
  void closed() {
    if (suite != null) {
      suite.close();
    }
    server.close();
  }

  @Test
  void requirements_ofTheModernRevision_areMetWithExtensionsAndPendingOnes() {
    Suite.Report report = suite.required("2026-07-28");

    content(report);
    assertThat(report.failing()).as(report.summary()).isEmpty();
    assertThat(report.scenarios()).as(report.summary()).isGreaterThanOrEqualTo(50);
  }

  @ParameterizedTest
  @CsvSource({"ALPHA,2025-11-25,33", "ALPHA,2025-06-18,27", "ALPHA,2025-03-26,1"})
  void scenarios_ofAnEarlierRevision_passExceptTheListedOnes(
      Suite.Version version, String revision, int scenarios) {
    passes(suite.all(version, revision), scenarios);
  }

  @ParameterizedTest
  @CsvSource({"RELEASE,2025-11-25,32", "RELEASE,2025-06-18,26"})
  void scenariosOfTheRelease_atARevisionItKnows_passExceptTheListedOnes(
      Suite.Version version, String revision, int scenarios) {
    passes(suite.all(version, revision), scenarios);
  }

  // A client with a secret cannot be tried: the suite leaves the secret out where a server knows
  // clients without one
  @ParameterizedTest
  @ValueSource(strings = {"2026-07-28", "2025-11-25", "2025-06-18", "2025-03-26"})
  void authorizationServer_withAPublicClient_conformsToARevision(String revision) {
    int port = FreePort.find();
    Assistant client =
        Assistant.registered(server, "Conformance suite", "http://127.0.0.1:" + port + "/callback");
    Pattern asked = Pattern.compile(Pattern.quote(server.at("/oauth/authorize?")) + "\\S+");

    Suite.Report report =
        suite.authorization(
            server,
            revision,
            client.clientId(),
            port,
            line -> {
              Matcher matcher = asked.matcher(line);
              if (matcher.find()) {
                Visitor person = new Visitor(server);
                Http.get(person.approve(matcher.group(), Person.ADA, Person.NORTHWIND).toString());
              }
            });

    content(report);
    assertThat(report.printed())
        .contains("authorization-server-metadata-endpoint", "authorization-code-grant");
  }

  private static void passes(Suite.Report report, int scenarios) {
    content(report);
    assertThat(report.scenarios()).as(report.summary()).isGreaterThanOrEqualTo(scenarios);
  }

  private static void content(Suite.Report report) {
    assertThat(report.exit()).as(report.summary()).isZero();
  }
}
