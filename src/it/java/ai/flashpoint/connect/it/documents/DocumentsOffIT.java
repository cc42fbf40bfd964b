package ai.flashpoint.connect.it.documents;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import org.junit.jupiter.api.Test;

/** A server whose operator wants no metadata documents. */
class DocumentsOffIT {

  @Test
  void documents_off_areNeitherOfferedNorRead() {
    try (Server server =
        Server.named("documents-off").with("FLASHPOINT_CLIENTS_DOCUMENTS", "off").start()) {
      assertThat(
              Http.get(server.at("/.well-known/oauth-authorization-server"))
                  .json()
                  .path("client_id_metadata_document_supported")
                  .asBoolean())
          .isFalse();

      Assistant assistant =
          new Assistant(server, "https://claude.ai/client.json", DocumentWorld.REDIRECT);
      Answer page =
          new Visitor(server).open(assistant.address(assistant.request(Assistant.newPkce())));

      assertThat(page.status()).isEqualTo(403);
      assertThat(page.mediaType()).isEqualTo("text/html");
      assertThat(page.body()).contains("not let in here");
    }
  }
}
