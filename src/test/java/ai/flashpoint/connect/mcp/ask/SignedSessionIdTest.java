package ai.flashpoint.connect.mcp.ask;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.Seal;
import ai.flashpoint.connect.common.SessionId;
import ai.flashpoint.connect.tool.ClientAbilities;
import ai.flashpoint.connect.tool.ClientAbility;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignedSessionIdTest {

  private static final SessionId SESSION = SessionId.random();
  private static final Handshake HANDSHAKE =
      new Handshake(
          "2025-11-25",
          new ClientAbilities(Set.of(ClientAbility.ELICITATION_FORM, ClientAbility.ROOTS)));

  private final SignedSessionId ids = new SignedSessionId(Seal.under(new byte[32]));
  private final String id = ids.make(SESSION, HANDSHAKE);

  @Test
  void make_any_visibleAscii() {
    assertThat(id).matches("[\\x21-\\x7E]+");
  }

  @Test
  void make_again_another() {
    assertThat(ids.make(SESSION, HANDSHAKE)).isNotEqualTo(id);
  }

  @Test
  void open_own_handshake() {
    assertThat(ids.open(SESSION, id)).contains(HANDSHAKE);
  }

  @Test
  void open_atAnotherNode_handshake() {
    assertThat(new SignedSessionId(Seal.under(new byte[32])).open(SESSION, id)).contains(HANDSHAKE);
  }

  @Test
  void open_otherSession_nothing() {
    assertThat(ids.open(SessionId.random(), id)).isEmpty();
  }

  @Test
  void open_changed_nothing() {
    String first = id.startsWith("A") ? "B" : "A";
    assertThat(ids.open(SESSION, first + id.substring(1))).isEmpty();
  }

  @Test
  void open_tooLong_nothing() {
    assertThat(ids.open(SESSION, "x".repeat(5000))).isEmpty();
  }
}
