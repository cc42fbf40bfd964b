package ai.flashpoint.connect.oauth;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.common.RetryAfter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A failure of a machine endpoint as it goes out: {@code {"error":…,"error_description":…}} (OAuth
 * 2.1 section 3.2.4), never to be stored.
 */
record ErrorAnswer(int status, Map<String, String> headers, ObjectNode body) {

  /** A refusal of ours. */
  static ErrorAnswer refused(OAuthFailure refusal) {
    ErrorAnswer answer = of(refusal.status(), refusal.code(), refusal.getMessage());
    if (refusal.retryAfter().isPresent()) {
      return answer.with("Retry-After", RetryAfter.header(refusal.retryAfter().get()));
    }
    return refusal.basicChallenge()
        ? answer.with("WWW-Authenticate", "Basic realm=\"Flashpoint\"")
        : answer;
  }

  /**
   * A refusal of the container, like 404, 405 or 415.
   *
   * @param allow the {@code Allow} header that came with it
   */
  static ErrorAnswer ofContainer(int status, String reason, Optional<String> allow) {
    ErrorAnswer answer = of(status, status == 404 ? "not_found" : "invalid_request", reason);
    return allow.map(methods -> answer.with("Allow", methods)).orElse(answer);
  }

  /** A bug or an outage: 503 rather than 500, so that clients keep their tokens and come back. */
  static ErrorAnswer broken(String reference) {
    return of(
            503, "temporarily_unavailable", "Something failed on our side, reference " + reference)
        .with("Retry-After", "5");
  }

  private static ErrorAnswer of(int status, String code, String description) {
    return new ErrorAnswer(
        status,
        Map.of("Cache-Control", "no-store", "Pragma", "no-cache"),
        Json.object().put("error", code).put("error_description", description));
  }

  private ErrorAnswer with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new ErrorAnswer(status, Map.copyOf(more), body);
  }
}
