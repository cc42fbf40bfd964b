package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.Brand;
import ai.flashpoint.connect.common.Languages;
import ai.flashpoint.connect.team.AccountChanged;
import ai.flashpoint.connect.team.Accounts;
import ai.flashpoint.connect.team.Directory;
import ai.flashpoint.connect.team.LinkIssued;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Writes to people about their accounts, in the transaction that it is about. */
@ApplicationScoped
public class AccountMail {

  private static final Duration NEWS = Duration.ofDays(1);

  @Inject Outbox outbox;
  @Inject Mailer mailer;
  @Inject Brand brand;
  @Inject Clock clock;
  @Inject Directory directory;
  @Inject Accounts accounts;

  void link(@Observes LinkIssued issued) {
    outbox.put(letters(issued.language()).of(issued), issued.expiresAt());
  }

  void linkStored(@Observes(during = TransactionPhase.AFTER_SUCCESS) LinkIssued issued) {
    mailer.wake();
  }

  void password(@Observes AccountChanged change) {
    if (isTold(change)) {
      directory
          .user(change.user())
          .map(letters(accounts.language(change.user()))::passwordChanged)
          .ifPresent(letter -> outbox.put(letter, clock.instant().plus(NEWS)));
    }
  }

  void passwordStored(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountChanged change) {
    if (isTold(change)) {
      mailer.wake();
    }
  }

  private boolean isTold(AccountChanged change) {
    boolean password =
        change.what() == AccountChanged.What.PASSWORD
            || change.what() == AccountChanged.What.PASSWORD_RESET;
    return password && mailer.on();
  }

  /** Without a choice of the person's, in the language of the page that led to the letter. */
  private Letters letters(Optional<Locale> chosen) {
    return letters(chosen.or(AccountMail::ofPage).orElse(Languages.SUPPORTED.get(0)));
  }

  private static Optional<Locale> ofPage() {
    return Optional.ofNullable(FacesContext.getCurrentInstance())
        .map(FacesContext::getViewRoot)
        .map(view -> view.getLocale());
  }

  private Letters letters(Locale language) {
    return new Letters(Phrases.in(language), clock, brand.name());
  }
}
