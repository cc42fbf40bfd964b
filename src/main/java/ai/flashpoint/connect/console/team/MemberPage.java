package ai.flashpoint.connect.console.team;

import ai.flashpoint.connect.common.Failure;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.session.TeamSession;
import ai.flashpoint.connect.session.TeamSessions;
import ai.flashpoint.connect.team.Member;
import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.team.TeamMembers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** {@code /teams/{slug}/members/{id}}: one member's role and connections, and the way out. */
@Named("member")
@RequestScoped
public class MemberPage extends OwnersPage {

  @Inject TeamMembers members;
  @Inject TeamSessions sessions;

  private Member member;
  private List<TeamSession> living;
  private String problem;

  @Override
  String place() {
    return "/members/" + subject();
  }

  @Override
  void arrive() {
    member = found().orElse(null);
    if (member == null) {
      page.fail(Failure.NOT_FOUND, null);
    }
  }

  private Optional<Member> found() {
    try {
      return members.of(getTeam().id(), UserId.of(subject()));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  /** Button "Save the role". */
  public void save() {
    Optional<Role> chosen = page.parameter("role").flatMap(Role::of);
    if (chosen.isEmpty()) {
      problem = text.of("agents.bad.role");
    } else {
      told(members.give(getTeam().id(), member.user().id(), chosen.get(), person()), "role");
    }
  }

  /** Button "Yes, remove", after what that ends was read. */
  public void remove() {
    told(members.remove(getTeam().id(), member.user().id(), person()), "removed");
  }

  private void told(TeamMembers.Outcome outcome, String what) {
    switch (outcome) {
      case CHANGED -> {
        if (isYou()) {
          // The team's pages are not the person's any more
          page.seeOther("/connections");
        } else {
          done("", what);
        }
      }
      case UNCHANGED -> done("", "none");
      case LAST_OWNER -> problem = text.of("teams.member.last");
      case NOT_ALLOWED -> refuse();
    }
  }

  public MemberRow getRow() {
    return MemberRow.of(member, living().size(), person(), text);
  }

  /** What ends when the person is removed. */
  public List<SessionRow> getConnections() {
    String never = text.of("time.never");
    return living().stream()
        .map(session -> SessionRow.of(session, member.user().name(), text.times(), never))
        .toList();
  }

  private List<TeamSession> living() {
    if (living == null) {
      living = sessions.of(getTeam().id(), member.user().id());
    }
    return living;
  }

  public boolean isYou() {
    return member.user().id().equals(person());
  }

  /** The wire form of the role that counts. */
  public String getRole() {
    return member.role().wire();
  }

  public Role[] getRoles() {
    return Role.values();
  }

  /** Why nothing was changed, in words. */
  public String getProblem() {
    return problem;
  }
}
