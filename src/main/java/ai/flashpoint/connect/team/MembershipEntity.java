package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.Times;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** A row of {@code memberships}. */
@Entity
@Table(name = "memberships")
@IdClass(MembershipEntity.Key.class)
@Cacheable(false)
public class MembershipEntity {

  /** The primary key, the person and the team, in the bean form that JPA asks for. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID user;
    private UUID team;

    public Key() {}

    Key(UUID user, UUID team) {
      this.user = user;
      this.team = team;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.user.equals(user) && key.team.equals(team);
    }

    @Override
    public int hashCode() {
      return 31 * user.hashCode() + team.hashCode();
    }
  }

  @Id
  @ManyToOne
  @JoinColumn(name = "user_id")
  private UserEntity user;

  @Id
  @ManyToOne
  @JoinColumn(name = "team_id")
  private TeamEntity team;

  @Enumerated(EnumType.STRING)
  private Role role;

  private boolean disabled;

  // The database fills it in, whoever adds a member
  @Column(name = "created_at", insertable = false, updatable = false)
  private OffsetDateTime createdAt;

  protected MembershipEntity() {}

  MembershipEntity(UserEntity user, TeamEntity team) {
    this.user = user;
    this.team = team;
  }

  /** Whether anything about the membership changed that a caller could notice. */
  boolean describe(Role newRole, boolean newDisabled) {
    boolean changed = newRole != role || newDisabled != disabled;
    role = newRole;
    disabled = newDisabled;
    return changed;
  }

  boolean isDisabled() {
    return disabled;
  }

  Membership toMembership() {
    return new Membership(user.toUser(), team.toTeam(), role);
  }

  Member toMember() {
    return new Member(
        user.toUser(), role, Optional.ofNullable(Times.instant(createdAt)), user.isDisabled());
  }
}
