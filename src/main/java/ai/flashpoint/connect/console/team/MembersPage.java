package ai.flashpoint.connect.console.team;

import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.session.TeamSessions;
import ai.flashpoint.connect.team.TeamMembers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code /teams/{slug}}: who belongs to the team. */
@Named("members")
@RequestScoped
public class MembersPage extends OwnersPage {

  @Inject TeamMembers members;
  @Inject TeamSessions sessions;

  @Override
  String place() {
    return "";
  }

  public List<MemberRow> getRows() {
    Map<UserId, Long> connections =
        sessions.of(getTeam().id()).stream()
            .flatMap(session -> session.user().stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return members.of(getTeam().id()).stream()
        .map(
            member ->
                MemberRow.of(
                    member, connections.getOrDefault(member.user().id(), 0L), person(), text))
        .toList();
  }
}
