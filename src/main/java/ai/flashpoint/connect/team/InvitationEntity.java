package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.Times;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A row of {@code invitations}. */
@Entity
@Table(name = "invitations")
@Cacheable(false)
public class InvitationEntity {

  @Id private UUID id;

  @Column(name = "token_hash")
  private String tokenHash;

  @ManyToOne
  @JoinColumn(name = "team_id")
  private TeamEntity team;

  private String email;

  @Enumerated(EnumType.STRING)
  private Role role;

  @ManyToOne
  @JoinColumn(name = "invited_by")
  private UserEntity by;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Column(name = "expires_at")
  private OffsetDateTime expiresAt;

  protected InvitationEntity() {}

  InvitationEntity(TeamEntity team, String email) {
    this.id = UUID.randomUUID();
    this.team = team;
    this.email = email;
  }

  /** The link before this one works no more. */
  void describe(Role newRole, UserEntity newBy, String newHash, Instant now, Instant end) {
    role = newRole;
    by = newBy;
    tokenHash = newHash;
    createdAt = Times.column(now);
    expiresAt = Times.column(end);
  }

  Invitation toInvitation() {
    return new Invitation(
        id, team.toTeam(), email, role, by.toUser(), createdAt.toInstant(), expiresAt.toInstant());
  }

  @Override
  public String toString() {
    return email + " " + role + " by hash " + tokenHash;
  }
}
