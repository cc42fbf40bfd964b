package ai.flashpoint.connect.session.wallet;

import ai.flashpoint.connect.common.InvalidSetting;
import ai.flashpoint.connect.common.SettingsReader;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Settings of wallet sign-in.
 *
 * @param offered {@code flashpoint.wallet.enabled}, default yes; nobody can sign in by wallet
 *     before an agent with an address exists
 * @param chains {@code flashpoint.wallet.chains}, accepted EIP-155 chain ids, default 1
 */
public record WalletSettings(boolean offered, Set<String> chains) {

  private static final String CHAINS = "flashpoint.wallet.chains";

  /** The chain of a message where none was asked for: Ethereum's own if it is accepted. */
  public String chain() {
    return chains.contains("1") ? "1" : chains.iterator().next();
  }

  /** Reads and checks the settings. */
  public static WalletSettings from(SettingsReader settings) {
    Set<String> chains =
        Arrays.stream(settings.text(CHAINS).orElse("1").split(","))
            .map(String::strip)
            .collect(Collectors.toUnmodifiableSet());
    if (!chains.stream().allMatch(id -> id.matches("[1-9][0-9]{0,17}"))) {
      throw new InvalidSetting(
          CHAINS, "holds something that is not a chain id", "write numbers like 1,8453");
    }
    return new WalletSettings(settings.flag("flashpoint.wallet.enabled", true), chains);
  }
}
