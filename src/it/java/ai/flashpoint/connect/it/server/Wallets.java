package ai.flashpoint.connect.it.server;

import ai.flashpoint.connect.session.wallet.TestWallet;
import java.util.List;
import java.util.Map;

/** Agents with a wallet, and wallets of nobody. */
public final class Wallets {

  public static final TestWallet TRADER = TestWallet.of("7ad3");
  public static final TestWallet OF_TWO_TEAMS = TestWallet.of("7ad4");
  public static final TestWallet DISABLED = TestWallet.of("7ad5");
  public static final TestWallet STRANGER = TestWallet.of("7ad6");

  private Wallets() {}

  static List<Map<String, Object>> agents() {
    return List.of(
        agent("acme-research", "Trader", TRADER, false),
        agent("acme-research", "Courier", OF_TWO_TEAMS, false),
        agent("northwind", "Courier", OF_TWO_TEAMS, false),
        agent("acme-research", "Retired", DISABLED, true));
  }

  private static Map<String, Object> agent(
      String team, String name, TestWallet wallet, boolean disabled) {
    return Map.of(
        "team", team, "name", name, "wallet", wallet.address().checksummed(), "disabled", disabled);
  }
}
