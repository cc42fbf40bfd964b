package ai.flashpoint.connect.console.team;

import ai.flashpoint.connect.audit.Audit;
import ai.flashpoint.connect.audit.AuditEvent;
import ai.flashpoint.connect.audit.AuditKind;
import ai.flashpoint.connect.common.RetryAfter;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.session.TeamSessions;
import ai.flashpoint.connect.signin.Listing;
import ai.flashpoint.connect.team.Invitations;
import ai.flashpoint.connect.team.LinkDelivery;
import ai.flashpoint.connect.team.Member;
import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.team.TeamMembers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** {@code /teams/{slug}}: who belongs to the team. */
@Named("members")
@RequestScoped
public class MembersPage extends OwnersPage {

  private static final int TOO_MANY_REQUESTS = 429;

  @Inject TeamSessions sessions;
  @Inject Invitations invitations;
  @Inject Audit audit;

  private Listing listing;
  private String email = "";
  private String role = Role.MEMBER.wire();
  private String emailProblem;
  private String roleProblem;
  private Invitations.Creation.Invited invited;

  @Override
  String place() {
    return "";
  }

  public List<MemberRow> getRows() {
    List<Member> shown = getListing().rows().stream().map(TeamMembers::member).toList();
    Map<UserId, Long> connections =
        sessions.count(
            getTeam().id(),
            shown.stream().map(member -> member.user().id()).collect(Collectors.toSet()));
    return shown.stream()
        .map(
            member ->
                MemberRow.of(
                    member, connections.getOrDefault(member.user().id(), 0L), person(), text))
        .toList();
  }

  public Listing getListing() {
    if (listing == null) {
      listing = list(TeamMembers.table(getTeam().id()));
    }
    return listing;
  }

  /** Button "Invite". */
  public void invite() {
    email = page.parameter("email").orElse("").strip();
    role = page.parameter("role").orElse("");
    Optional<Role> chosen = Role.of(role);
    if (chosen.isEmpty()) {
      roleProblem = text.of("agents.bad.role");
      return;
    }
    Invitations.Creation creation =
        invitations.invite(getTeam().id(), email, chosen.get(), person());
    if (creation instanceof Invitations.Creation.Invited made) {
      if (made.delivery() instanceof LinkDelivery.Mailed) {
        done("invited");
      } else {
        // Shown in this answer and never again: an address to lead to would hold the link
        invited = made;
        email = "";
        role = Role.MEMBER.wire();
      }
    } else {
      emailProblem = problem(creation);
    }
  }

  private String problem(Invitations.Creation creation) {
    if (creation instanceof Invitations.Creation.AlreadyMember) {
      return text.of("teams.invite.member");
    }
    if (creation instanceof Invitations.Creation.TooMany) {
      return text.of("teams.invite.many", Invitations.MOST_OPEN);
    }
    if (creation instanceof Invitations.Creation.EnoughToday enough) {
      return text.of(
          "teams.invite.day",
          Invitations.MOST_A_DAY,
          later(enough.retryAfter(), "invitations of a person"));
    }
    return creation instanceof Invitations.Creation.TryLater again
        ? text.of("teams.invite.later", later(again.retryAfter(), "invitations of an address"))
        : text.of("teams.invite.invalid");
  }

  /** Says to programs and to the audit trail too that somebody has to wait (RFC 6585 section 4). */
  private String later(Duration wait, String limit) {
    audit.note(AuditEvent.of(AuditKind.LIMIT_HIT, limit).team(getTeam().id()).user(person()));
    page.status(TOO_MANY_REQUESTS);
    page.header("Retry-After", RetryAfter.header(wait));
    return text.times().wait(wait);
  }

  /** Button "Withdraw" of a row: the button itself names the invitation. */
  public void withdraw() {
    page.parameter("withdraw").ifPresent(id -> done(withdrawn(id) ? "withdrawn" : "none"));
  }

  private boolean withdrawn(String id) {
    try {
      return invitations.withdraw(getTeam().id(), UUID.fromString(id), person());
    } catch (IllegalArgumentException notAnId) {
      return false;
    }
  }

  public List<InvitationRow> getInvitations() {
    return invitations.open(getTeam().id()).stream()
        .map(open -> InvitationRow.of(open, text))
        .toList();
  }

  /** The link to pass on, in the one answer that shows it; null in all others. */
  public String getLink() {
    return invited != null && invited.delivery() instanceof LinkDelivery.Shown shown
        ? shown.link().reveal()
        : null;
  }

  /** Whom the link is for. */
  public String getLinkFor() {
    return invited.invitation().email();
  }

  public String getLinkUntil() {
    return text.times().date(invited.delivery().expiresAt());
  }

  public String getEmail() {
    return email;
  }

  /** The wire form of the role that is chosen. */
  public String getRole() {
    return role;
  }

  public Role[] getRoles() {
    return Role.values();
  }

  public String getEmailProblem() {
    return emailProblem;
  }

  public String getRoleProblem() {
    return roleProblem;
  }
}
