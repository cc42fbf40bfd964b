package ai.flashpoint.connect.it.wallet;

import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.wire.Answer;
import ai.flashpoint.connect.it.wire.Http;
import ai.flashpoint.connect.session.wallet.TestWallet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** An agent's two requests: for a message, and with its signature. */
record WalletSession(Server server, TestWallet wallet) {

  private static final String GRANT = "urn:flashpoint:oauth:grant-type:wallet";

  Answer nonce(Map<String, Object> more, String... headers) {
    Map<String, Object> body = new HashMap<>(more);
    body.putIfAbsent("address", wallet.address().checksummed());
    return Http.postJson(server.at("/oauth/wallet/nonce"), body, headers);
  }

  /** A message of the server, as it is meant to be signed. */
  String message() {
    return nonce(Map.of()).json().path("message").asText();
  }

  Answer send(String message, String signature, Map<String, String> more) {
    Map<String, String> form = new LinkedHashMap<>(more);
    form.put("grant_type", GRANT);
    form.put("message", message);
    form.put("signature", signature);
    return Http.postForm(server.at("/oauth/token"), form);
  }

  Answer signed(String message) {
    return send(message, wallet.sign(message), Map.of());
  }

  Answer token(Map<String, String> more) {
    String message = message();
    return send(message, wallet.sign(message), more);
  }
}
