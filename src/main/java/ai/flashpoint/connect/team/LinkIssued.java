package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.Secret;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Fired inside the transaction that made a link which is to be mailed once it is stored. */
public sealed interface LinkIssued {

  String address();

  /** What its person wants to be spoken to in, if known. */
  Optional<Locale> language();

  /** The whole address. */
  Secret link();

  Instant expiresAt();

  /** Lets a person choose a new password. */
  record Reset(User user, Optional<Locale> language, Secret link, Instant expiresAt)
      implements LinkIssued {

    @Override
    public String address() {
      return user.email();
    }
  }

  /** Invites somebody to a team. */
  record Invited(Invitation invitation, Optional<Locale> language, Secret link)
      implements LinkIssued {

    @Override
    public String address() {
      return invitation.email();
    }

    @Override
    public Instant expiresAt() {
      return invitation.expiresAt();
    }
  }
}
