package ai.flashpoint.connect.team;

/** What a member may do in a team, from most to least. */
public enum Role {
  OWNER,
  MEMBER,
  VIEWER;

  /** The wire form: {@code owner}, {@code member}, {@code viewer}. */
  public String wire() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether this role includes everything that the other may do. */
  public boolean includes(Role other) {
    return ordinal() <= other.ordinal();
  }
}
