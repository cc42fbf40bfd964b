package ai.flashpoint.connect.tool;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Remembers used confirmations for as long as a test lasts. */
final class SpentInMemory implements SpendConfirmation {

  private final Set<String> used = new HashSet<>();

  @Override
  public boolean first(String id, Instant expiresAt) {
    return used.add(id);
  }

  @Override
  public void takeBack(String id) {
    used.remove(id);
  }
}
