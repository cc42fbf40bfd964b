package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.Brand;
import ai.flashpoint.connect.common.Languages;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.team.AccountChanged;
import ai.flashpoint.connect.team.Accounts;
import ai.flashpoint.connect.team.Directory;
import ai.flashpoint.connect.team.LinkIssued;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** Writes to people about their accounts, once what it is about is stored. */
@ApplicationScoped
public class AccountMail {

  @Resource ManagedExecutorService executor;
  @Inject Mailer mailer;
  @Inject Brand brand;
  @Inject Clock clock;
  @Inject Directory directory;
  @Inject Accounts accounts;

  void link(@Observes(during = TransactionPhase.AFTER_SUCCESS) LinkIssued issued) {
    mailer.post(letters(issued.language()).of(issued));
  }

  void password(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountChanged change) {
    boolean password =
        change.what() == AccountChanged.What.PASSWORD
            || change.what() == AccountChanged.What.PASSWORD_RESET;
    if (password && mailer.on()) {
      Letters otherwise = letters(Optional.empty());
      // The transaction is over, but not yet gone from this thread
      executor.execute(() -> passwordChanged(change.user(), otherwise));
    }
  }

  private void passwordChanged(UserId id, Letters otherwise) {
    directory
        .user(id)
        .map(accounts.language(id).map(this::letters).orElse(otherwise)::passwordChanged)
        .ifPresent(mailer::post);
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
