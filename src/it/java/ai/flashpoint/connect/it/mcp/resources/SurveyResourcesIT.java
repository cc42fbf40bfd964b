package ai.flashpoint.connect.it.mcp.resources;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.client.LegacyMcp;
import ai.flashpoint.connect.it.client.Mcp;
import ai.flashpoint.connect.it.client.McpAnswer;
import ai.flashpoint.connect.it.client.ModernMcp;
import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A team's surveys, as resources. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurveyResourcesIT {

  private final ModernMcp modern;
  private final LegacyMcp legacy;
  private final ModernMcp otherTeam;
  private final String survey;

  SurveyResourcesIT(Server server) {
    String token = Assistant.connected(server, Person.ADA, Person.ACME).access();
    modern = new ModernMcp(server, token);
    legacy = LegacyMcp.initialized(server, token);
    otherTeam =
        new ModernMcp(server, Assistant.connected(server, Person.ADA, Person.NORTHWIND).access());
    Map<String, ?> question = Map.of("text", "Anything?", "kind", "open_text");
    survey =
        modern
            .data("create_survey", Map.of("title", "As a resource", "questions", List.of(question)))
            .required("id")
            .asText();
  }

  @Test
  void list_inBothEras_showsTheNewestSurveys() {
    JsonNode result = modern.request("resources/list", Map.of()).result();

    assertThat(result.at("/resources/0/uri").asText()).isEqualTo("survey://newest");
    assertThat(result.path("cacheScope").asText()).isEqualTo("private");
    assertThat(result.path("ttlMs").isIntegralNumber()).isTrue();
    assertThat(legacy.request("resources/list", Map.of()).result().path("resources"))
        .isEqualTo(result.path("resources"));
  }

  @Test
  void templates_inBothEras_areTheSame() {
    JsonNode result = modern.request("resources/templates/list", Map.of()).result();

    assertThat(result.path("resourceTemplates").findValuesAsText("uriTemplate"))
        .contains("survey://{survey_id}");
    assertThat(
            legacy.request("resources/templates/list", Map.of()).result().path("resourceTemplates"))
        .isEqualTo(result.path("resourceTemplates"));
  }

  @Test
  void newest_read_namesTheSurveyAndIsStaleAtOnce() {
    JsonNode result = read(modern, "survey://newest").result();

    assertThat(result.at("/contents/0/text").asText()).contains(survey);
    assertThat(result.path("ttlMs").asInt(-1)).isZero();
  }

  @Test
  void template_filledIn_isReadInBothEras() {
    JsonNode contents = read(modern, "survey://" + survey).result().path("contents");

    assertThat(contents.at("/0/uri").asText()).isEqualTo("survey://" + survey);
    assertThat(read(legacy, "survey://" + survey).result().path("contents")).isEqualTo(contents);
  }

  @Test
  void sheet_read_isCsv() {
    JsonNode result = read(legacy, "survey://" + survey + "/results.csv").result();

    assertThat(result.at("/contents/0/mimeType").asText()).isEqualTo("text/csv");
  }

  @Test
  void survey_ofAnotherTeam_isNotFoundLikeOneThatNeverWas() {
    McpAnswer foreign = read(otherTeam, "survey://" + survey);
    McpAnswer never = read(otherTeam, "survey://00000000-0000-4000-8000-000000000000");

    assertThat(foreign.error().path("message")).isEqualTo(never.error().path("message"));
    assertThat(foreign.error().path("code").asInt()).isEqualTo(-32602);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "survey://none/../newest",
        "survey://%2e%2e/newest",
        "file:///etc/passwd",
        "http://169.254.169.254/",
        "no uri at all",
        "survey://\u0000"
      })
  void uri_thatIsNoResource_isRefusedAsItsEraDoes(String uri) {
    JsonNode now = modernRead(uri).error();
    JsonNode before = read(legacy, uri).error();

    assertThat(now.path("code").asInt()).isEqualTo(-32602);
    assertThat(now.at("/data/uri").asText()).isEqualTo(uri);
    assertThat(before.path("code").asInt()).isEqualTo(-32002);
    assertThat(before.at("/data/uri").asText()).isEqualTo(uri);
  }

  private McpAnswer modernRead(String uri) {
    return modern.send(ModernMcp.body("resources/read", Map.of("uri", uri)), mirrored(uri));
  }

  private List<String> mirrored(String uri) {
    String encoded = Base64.getEncoder().encodeToString(uri.getBytes(StandardCharsets.UTF_8));
    return Stream.concat(
            modern.headers("resources/read").stream(),
            Stream.of("Mcp-Name", "=?base64?" + encoded + "?="))
        .toList();
  }

  private static McpAnswer read(Mcp mcp, String uri) {
    return mcp.request("resources/read", Map.of("uri", uri));
  }
}
