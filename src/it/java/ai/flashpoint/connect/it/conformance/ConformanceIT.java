package ai.flashpoint.connect.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.FreePort;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Http;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every requirement of both eras, except those listed with a reason in src/it/conformance. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformanceIT {

  private final Server server;
  private final Suite suite;

  ConformanceIT(Server server) {
    this.server = server;
    this.suite = new Suite(server, Assistant.connected(server, Person.ADA, Person.ACME).access());
  }

  @AfterAll
  void closed() {
    suite.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-07-28", "2025-11-25"})
  void requirements_ofARevision_areMetExceptTheListedOnes(String revision) {
    content(suite.required(revision));
  }

  @Test
  void headers_ofTheModernRevision_areValidated() {
    content(suite.scenario("http-header-validation", "2026-07-28"));
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

  private static void content(Suite.Report report) {
    assertThat(report.exit()).as(report.summary()).isZero();
  }
}
