package ai.flashpoint.connect.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What may be posted to a page: small forms, and nothing that a server would write to disk first.
 */
@ExtendWith(Shared.class)
class FormBodiesIT {

  private static final String MULTIPART =
      "--X\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\nbody\r\n--X--\r\n";

  private final Server server;

  FormBodiesIT(Server server) {
    this.server = server;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/login", "/team", "/connections", "/index.xhtml"})
  void page_multipartBody_isRefusedUnread(String path) {
    Answer answer = Http.post(server.at(path), "multipart/form-data; boundary=X", MULTIPART);

    assertThat(answer.status()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/team", "/connections"})
  void page_largeForm_isRefusedUnread(String path) {
    String form = "email=" + "a".repeat(20_000);

    Answer answer = Http.post(server.at(path), "application/x-www-form-urlencoded", form);

    assertThat(answer.status()).isEqualTo(413);
  }

  @Test
  void toolsForm_namingManyTools_isRead() {
    String form = "offered=some_tool&tool=some_tool&".repeat(400);

    Answer answer =
        Http.post(server.at("/team-tools.xhtml"), "application/x-www-form-urlencoded", form);

    assertThat(answer.status()).isNotIn(413, 500);
  }
}
