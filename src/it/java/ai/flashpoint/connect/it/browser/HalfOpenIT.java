package ai.flashpoint.connect.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.oauth.Assistant;
import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Rows;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many who begin and never go on. */
@ExtendWith(Shared.class)
class HalfOpenIT {

  private static final int MANY = 2_000;

  private final Server server;

  HalfOpenIT(Server server) {
    this.server = server;
  }

  @Test
  void HD09_thousandsOfHalfOpenSignIns_areRowsThatExpireAndNoSessions() {
    Assistant assistant = Assistant.registered(server, "Begins only", "https://a.example/cb");
    String address = assistant.address(assistant.request(Assistant.newPkce()));

    List<Answer> answers =
        IntStream.range(0, MANY).parallel().mapToObj(i -> Http.get(address)).toList();

    assertThat(answers).allMatch(answer -> answer.status() == 303);
    assertThat(answers)
        .allMatch(
            answer ->
                answer.headers("Set-Cookie").stream()
                    .allMatch(cookie -> cookie.startsWith("fp-pending-")));
    try (Rows rows = server.rows()) {
      String of = " from pending_authorizations where client_id = ?";
      assertThat(rows.number("select count(*)" + of, assistant.clientId())).isEqualTo(MANY);
      assertThat(
              rows.number(
                  "select count(*)" + of + " and expires_at > created_at + interval '30' minute",
                  assistant.clientId()))
          .isZero();
    }
    assertThat(new Visitor(server).approve(address, Person.ADA, Person.ACME)).isNotNull();
  }
}
