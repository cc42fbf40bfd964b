package ai.flashpoint.connect.tool;

import jakarta.ejb.ApplicationException;

/** The client has not declared what a call needs (MCP 2026-07-28, error -32021). */
@ApplicationException(rollback = true)
public final class ClientLacks extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ClientAbility ability;

  public ClientLacks(ClientAbility ability) {
    super("the client lacks " + ability, null, false, false);
    this.ability = ability;
  }

  public ClientAbility ability() {
    return ability;
  }
}
