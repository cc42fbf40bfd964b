package ai.flashpoint.connect.tool;

import java.util.Set;

/** What a client declared, for this request (modern) or at its handshake (legacy). */
public record ClientAbilities(Set<ClientAbility> declared) {

  public static final ClientAbilities NONE = new ClientAbilities(Set.of());

  public ClientAbilities {
    declared = Set.copyOf(declared);
  }

  public boolean has(ClientAbility ability) {
    return declared.contains(ability);
  }
}
