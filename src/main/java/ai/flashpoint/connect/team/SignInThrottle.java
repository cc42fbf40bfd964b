package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.Seal;
import ai.flashpoint.connect.common.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Back-off after failed sign-ins, exact across nodes: for the account, and for the address that
 * tries one account after the other. An address from which an account was signed in before has a
 * tally of its own for that account: strangers elsewhere cannot lock its owner out. Accounts that
 * do not exist are treated alike, in the same statements.
 */
@ApplicationScoped
public class SignInThrottle {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  static final Duration TRUST = Duration.ofDays(90);

  @Inject Clock clock;
  @Inject SignInSettings settings;
  @Inject Seal seal;
  @Inject SignInTallies tallies;

  /** The rows that an attempt is about; without a limit none. */
  private record Keys(Optional<String> account, Optional<String> pair, Optional<String> source) {

    List<String> all() {
      return Stream.of(account, pair, source).flatMap(Optional::stream).toList();
    }
  }

  /**
   * Counts an attempt as failed until it succeeds, unless it has to wait: in one step and stored
   * when this returns, so that parallel guesses cannot slip in between.
   *
   * @return how long to wait; empty if the attempt may be looked at
   */
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<Duration> enter(String account, Source source) {
    Instant now = clock.instant();
    Map<SignInTallyEntity, FailureRule> counted = counted(keys(account, source), now);
    Optional<Duration> pause =
        counted.keySet().stream()
            .flatMap(row -> row.tally(now).pause(now).stream())
            .max(Comparator.naturalOrder());
    if (pause.isEmpty()) {
      counted.forEach((row, rule) -> row.keep(rule.failed(row.tally(now), now)));
    }
    return pause;
  }

  /** Ends the account's back-off, takes the attempt back, and knows the address from now on. */
  @Transactional(TxType.REQUIRES_NEW)
  public void succeeded(String account, Source source) {
    Instant now = clock.instant();
    Keys keys = keys(account, source);
    counted(keys, now).forEach((row, rule) -> row.keep(rule.succeeded(row.tally(now), now)));
    keys.pair()
        .ifPresent(pair -> tallies.locked(List.of(pair), now).get(pair).trust(now.plus(TRUST)));
  }

  private Map<SignInTallyEntity, FailureRule> counted(Keys keys, Instant now) {
    Map<String, SignInTallyEntity> rows = tallies.locked(keys.all(), now);
    boolean trusted = keys.pair().filter(pair -> rows.get(pair).isTrusted(now)).isPresent();
    Map<SignInTallyEntity, FailureRule> counted = new HashMap<>();
    (trusted ? keys.pair() : keys.account())
        .ifPresent(
            key -> counted.put(rows.get(key), new FailureRule.DoublingWait(settings.perAccount())));
    keys.source()
        .ifPresent(
            key ->
                counted.put(rows.get(key), new FailureRule.Within(MINUTE, settings.perSource())));
    return counted;
  }

  private Keys keys(String account, Source source) {
    Optional<String> address = Optional.of(source.key()).filter(key -> source.limited());
    boolean perAccount = settings.perAccount() > 0;
    return new Keys(
        Optional.of("account\n" + account).filter(key -> perAccount).map(this::hash),
        address.filter(a -> perAccount).map(a -> hash("pair\n" + a + "\n" + account)),
        address.filter(a -> settings.perSource() > 0).map(a -> hash("source\n" + a)));
  }

  /** The table must not tell who has an account, nor who came from where. */
  private String hash(String key) {
    return seal.pseudonym(key, "sign-in");
  }
}
