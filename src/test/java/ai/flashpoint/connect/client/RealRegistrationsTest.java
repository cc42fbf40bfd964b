package ai.flashpoint.connect.client;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Registrations in the shapes that real assistants send. */
class RealRegistrationsTest {

  private static ClientMetadata read(String name) {
    try (InputStream in =
        RealRegistrationsTest.class.getResourceAsStream("registrations/" + name + ".json")) {
      return RegistrationRequest.read(Json.read(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "claude, Claude, 1",
    "chatgpt, ChatGPT, 1",
    "cursor, Cursor, 3",
    "vscode, Visual Studio Code, 6",
    "inspector, MCP Inspector, 1",
    "mcp-remote, MCP CLI Proxy, 1",
    "gemini-cli, Gemini CLI MCP Client, 1"
  })
  void read_realRegistration_isAPublicClientWithAllItsRedirects(
      String name, String clientName, int redirects) {
    ClientMetadata metadata = read(name);
    assertThat(metadata.name()).isEqualTo(clientName);
    assertThat(metadata.redirectUris()).hasSize(redirects);
    assertThat(metadata.authMethods()).containsExactly(AuthMethod.NONE);
    assertThat(metadata.grantTypes()).containsExactly("authorization_code", "refresh_token");
  }

  @Test
  void read_ofVsCode_leavesTheDeviceGrantOut() {
    assertThat(read("vscode").grantTypes()).noneMatch(grant -> grant.contains("device"));
  }

  @Test
  void read_ofMcpRemote_keepsItsSoftware() {
    ClientAbout about = read("mcp-remote").about();
    assertThat(about.softwareId()).contains("2e6dc280-f3c3-4e01-99a7-8181dbd1d23d");
    assertThat(about.applicationType()).contains("native");
  }

  @Test
  void read_ofChatGpt_nullsCountAsAbsent() {
    assertThat(read("chatgpt").about().links()).containsOnlyKeys("client_uri");
  }

  @Test
  void read_ofCopilotStudio_isAClientWithASecret() {
    ClientMetadata metadata = read("copilot-studio");
    assertThat(metadata.authMethod()).isEqualTo(AuthMethod.CLIENT_SECRET_BASIC);
    assertThat(metadata.redirectUris())
        .singleElement()
        .asString()
        .startsWith("https://global.consent.azure-apim.net/redirect/");
  }
}
