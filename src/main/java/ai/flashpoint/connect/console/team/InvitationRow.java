package ai.flashpoint.connect.console.team;

import ai.flashpoint.connect.signin.PageText;
import ai.flashpoint.connect.signin.TimeWords;
import ai.flashpoint.connect.team.Invitation;

/**
 * An open invitation as an owner of the team sees it, in words.
 *
 * @param by the name of who invited
 */
public record InvitationRow(
    String id, String email, String role, String by, String until, String untilExact) {

  static InvitationRow of(Invitation invitation, PageText text) {
    return new InvitationRow(
        invitation.id().toString(),
        invitation.email(),
        text.of("teams.role." + invitation.role().wire()),
        invitation.by().name(),
        text.times().date(invitation.expiresAt()),
        TimeWords.exact(invitation.expiresAt()));
  }
}
