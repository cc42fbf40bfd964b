package ai.flashpoint.connect.client;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.ClientId;
import ai.flashpoint.connect.common.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents in the shapes that real assistants publish. */
class RealDocumentsTest {

  private static byte[] document(String name) {
    try (InputStream in =
        RealDocumentsTest.class.getResourceAsStream("documents/" + name + ".json")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String id(String name) {
    try {
      return Json.read(document(name)).required("client_id").textValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ClientMetadata read(String name) {
    return MetadataDocument.read(DocumentAddress.of(id(name)), document(name));
  }

  @ParameterizedTest
  @CsvSource({
    "claude-web, Claude, https://claude.ai/api/mcp/auth_callback",
    "claude-web, Claude, https://claude.com/api/mcp/auth_callback",
    "claude-code, Claude Code, http://localhost:53121/callback",
    "claude-code, Claude Code, http://127.0.0.1:53121/callback",
    "chatgpt, ChatGPT, https://chatgpt.com/connector_platform_oauth_redirect",
    "chatgpt-connector, ChatGPT, https://chatgpt.com/connector/oauth/4f2a9c",
    "codex, Codex, http://127.0.0.1:1455/callback",
    "vscode, Visual Studio Code, http://127.0.0.1:33418",
    "vscode, Visual Studio Code, http://127.0.0.1:50123/",
    "vscode, Visual Studio Code, https://vscode.dev/redirect",
    "zed, Zed, http://127.0.0.1:40001/callback",
    "opencode, OpenCode, http://127.0.0.1:19876/mcp/oauth/callback",
    "grok, Grok, https://grok.com/connectors-oauth-exchange-code/"
  })
  void read_realDocument_nameAndRedirectAreAsTheProductUsesThem(
      String name, String clientName, String redirectUri) {
    ClientMetadata metadata = read(name);
    assertThat(metadata.name()).isEqualTo(clientName);
    assertThat(metadata.redirectUris())
        .anyMatch(registered -> RedirectUri.matches(registered, redirectUri));
    assertThat(metadata.grantTypes()).containsExactly("authorization_code", "refresh_token");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"claude-web", "claude-code", "codex", "vscode", "zed", "opencode", "grok"})
  void read_publicClient_hasNoAuthentication(String name) {
    assertThat(read(name).authMethods()).containsExactly(AuthMethod.NONE);
    assertThat(read(name).keys()).isEmpty();
  }

  @Test
  void read_chatGptWithItsList_mayDoBoth() {
    ClientMetadata metadata = read("chatgpt");
    assertThat(metadata.authMethods()).containsExactly(AuthMethod.PRIVATE_KEY_JWT, AuthMethod.NONE);
    assertThat(metadata.keys())
        .contains(new ClientKeys.At(URI.create("https://chatgpt.com/oauth/jwks.json")));
  }

  @Test
  void read_chatGptWithoutList_mustSign() {
    assertThat(read("chatgpt-connector").authMethods()).containsExactly(AuthMethod.PRIVATE_KEY_JWT);
  }

  @ParameterizedTest
  @CsvSource({
    "claude-web, claude.ai, Claude",
    "chatgpt, chatgpt.com, ChatGPT",
    "vscode, vscode.dev, Visual Studio Code",
    "zed, zed.dev, Zed",
    "opencode, opencode.ai, OpenCode",
    "grok, grok.com, Grok"
  })
  void known_hostOfAProduct_hasItsName(String document, String host, String product) {
    ClientId id = new ClientId(id(document));
    assertThat(KnownClients.host(id)).contains(host);
    assertThat(KnownClients.name(id)).contains(product);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"fp_abc", "https://evil.example/claude.ai", "https://claude.ai.evil.example/x"})
  void known_anythingElse_hasNone(String id) {
    assertThat(KnownClients.name(new ClientId(id))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"fp_abc", "https://claude.ai", "https://u@claude.ai/x", "https://[::1]/x"})
  void host_idThatIsNoDocumentAddress_isNone(String id) {
    assertThat(KnownClients.host(new ClientId(id))).isEmpty();
  }
}
