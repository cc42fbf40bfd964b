package ai.flashpoint.connect.console.team;

import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.signin.PageText;
import ai.flashpoint.connect.signin.TimeWords;
import ai.flashpoint.connect.team.Member;

/**
 * A member as an owner of the team sees it, in words.
 *
 * @param since a date; a word for unknown
 * @param sinceExact for {@code time} elements; empty if unknown
 * @param you whether it is whoever looks
 * @param disabled whether an operator keeps the person out
 */
public record MemberRow(
    String id,
    String name,
    String email,
    String role,
    String since,
    String sinceExact,
    long connections,
    boolean you,
    boolean disabled) {

  static MemberRow of(Member member, long connections, UserId looking, PageText text) {
    return new MemberRow(
        member.user().id().toString(),
        member.user().name(),
        member.user().email(),
        text.of("teams.role." + member.role().wire()),
        member.since().map(text.times()::date).orElseGet(() -> text.of("teams.since.unknown")),
        member.since().map(TimeWords::exact).orElse(""),
        connections,
        member.user().id().equals(looking),
        member.disabled());
  }
}
