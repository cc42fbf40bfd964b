package ai.flashpoint.connect.quota;

import ai.flashpoint.connect.common.SettingsReader;

/**
 * Requests in a minute on each node, unless it says otherwise, {@code flashpoint.limits.*}; 0
 * switches a limit off.
 *
 * @param refresh {@code .refresh}: refreshes of one session
 * @param tokenFailures {@code .token-failures}: refused token requests of one client and source
 * @param authorize {@code .authorize}: authorization requests of one source, pushed ones too
 * @param register {@code .register}: registrations of new clients from one source
 * @param registerTotal {@code .register-total}: registrations of new clients from anywhere, on all
 *     nodes together
 * @param registerKnown {@code .register-known}: registrations of known products from one source;
 *     generous, because all users of a hosted assistant share its addresses
 * @param introspect {@code .introspect}: introspections by one client
 * @param wallet {@code .wallet}: sign-ins of one wallet from one source
 * @param walletNonce {@code .wallet-nonce}: nonces for wallets from one source
 * @param walletNonceTotal {@code .wallet-nonce-total}: nonces from anywhere, on all nodes together
 */
public record LimitSettings(
    int refresh,
    int tokenFailures,
    int authorize,
    int register,
    int registerTotal,
    int registerKnown,
    int introspect,
    int wallet,
    int walletNonce,
    int walletNonceTotal) {

  private static final int MOST = 1_000_000;

  public static LimitSettings from(SettingsReader settings) {
    return new LimitSettings(
        settings.number("flashpoint.limits.refresh", 10, 0, MOST),
        settings.number("flashpoint.limits.token-failures", 30, 0, MOST),
        settings.number("flashpoint.limits.authorize", 60, 0, MOST),
        settings.number("flashpoint.limits.register", 20, 0, MOST),
        settings.number("flashpoint.limits.register-total", 300, 0, MOST),
        settings.number("flashpoint.limits.register-known", 600, 0, MOST),
        settings.number("flashpoint.limits.introspect", 6_000, 0, MOST),
        settings.number("flashpoint.limits.wallet", 10, 0, MOST),
        settings.number("flashpoint.limits.wallet-nonce", 30, 0, MOST),
        settings.number("flashpoint.limits.wallet-nonce-total", 3_000, 0, MOST));
  }
}
