package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.EmailAddress;
import ai.flashpoint.connect.common.Source;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Invitations to a team, for its owners. Whether somebody may invite is the caller's to decide; an
 * invitation counts while who made it is an owner of the team or an operator.
 */
@ApplicationScoped
public class Invitations {

  /** Most that are open in a team at once. */
  public static final int MOST_OPEN = 100;

  /** Most that one person makes within a day, in all teams together; operators make any number. */
  public static final int MOST_A_DAY = 50;

  @Inject InvitationRows rows;
  @Inject SignInThrottle throttle;

  /** What came of inviting somebody. */
  public sealed interface Creation {

    record Invited(Invitation invitation, LinkDelivery delivery) implements Creation {}

    /** The address is one of the team's members'. */
    record AlreadyMember() implements Creation {}

    /** Nothing can be mailed to it. */
    record InvalidAddress() implements Creation {}

    /** The team has {@link #MOST_OPEN} open ones. */
    record TooMany() implements Creation {}

    /** Who invites has made {@link #MOST_A_DAY} within a day. */
    record EnoughToday(Duration retryAfter) implements Creation {}

    /** The address was invited again and again. */
    record TryLater(Duration retryAfter) implements Creation {}
  }

  /**
   * Invites whoever has the address; an earlier invitation of it to the team works no more.
   *
   * @param email as it was typed
   * @throws IllegalArgumentException if there is no such team or user
   */
  public Creation invite(TeamId team, String email, Role role, UserId by) {
    Optional<EmailAddress> address = EmailAddress.of(email);
    if (address.isEmpty()) {
      return new Creation.InvalidAddress();
    }
    // Nobody's mailbox is filled from here; not by source, since owners invite many at once
    Optional<Duration> wait = throttle.enter("invitation\n" + address.get(), Source.UNKNOWN);
    return wait.isPresent()
        ? new Creation.TryLater(wait.get())
        : rows.invite(team, address.get(), role, by);
  }

  /** The team's open invitations, by address. */
  public List<Invitation> open(TeamId team) {
    return rows.open(team);
  }

  /** Whether an invitation of the team was taken back; its link works no more. */
  public boolean withdraw(TeamId team, UUID invitation, UserId by) {
    return rows.withdraw(team, invitation, by);
  }
}
