package ai.flashpoint.connect.client;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The keys at one address, as far as they are known here. Read again when they are old or when a
 * signature names a key that is not among them, but not more often than every half minute; while
 * the address does not answer, the last good copy serves for a day.
 *
 * <p>Whoever can be answered by the copy never waits for somebody else's reading: one made-up key
 * id and a slow address would hold up everybody.
 */
final class FetchedKeys {

  private final Supplier<Fetched> address;
  private final Clock clock;

  private final AtomicReference<KnownKeys> known = new AtomicReference<>(KnownKeys.NOTHING);
  private final AtomicBoolean renewing = new AtomicBoolean();

  /**
   * @param address asked by several at once; whoever answers there joins them
   */
  FetchedKeys(Supplier<Fetched> address, Clock clock) {
    this.address = address;
    this.clock = clock;
  }

  /**
   * The keys.
   *
   * @param kid the key that is looked for
   */
  KeyLookup get(Optional<String> kid) {
    Instant now = clock.instant();
    KnownKeys before = known.get();
    if (before.mayBeAsked(now)) {
      if (!before.suffice(kid, now)) {
        ask();
      } else if (!before.areFresh(now) && renewing.compareAndSet(false, true)) {
        try {
          ask();
        } finally {
          renewing.set(false);
        }
      }
    }
    return known.get().answer(kid, now);
  }

  private void ask() {
    Fetched fetched = address.get();
    Instant now = clock.instant();
    known.updateAndGet(keys -> keys.after(fetched, now));
  }
}
