package ai.flashpoint.connect.team;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a member may do in a team, from most to least. */
public enum Role {
  OWNER,
  MEMBER,
  VIEWER;

  /** The wire form: {@code owner}, {@code member}, {@code viewer}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of this wire form; empty if there is none. */
  public static Optional<Role> of(String wire) {
    return Arrays.stream(values()).filter(role -> role.wire().equals(wire)).findFirst();
  }

  /** Whether this role includes everything that the other may do. */
  public boolean includes(Role other) {
    return ordinal() <= other.ordinal();
  }
}
