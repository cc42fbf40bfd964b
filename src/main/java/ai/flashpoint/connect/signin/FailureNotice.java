package ai.flashpoint.connect.signin;

import ai.flashpoint.connect.common.Failure;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.RequestDispatcher;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a failure page is about, read from the request's attributes: those of {@link Failure}, else
 * those of the servlet container's error dispatch.
 *
 * @param detail shown to the person
 * @param returnTo the address back to the application
 * @param application the name that the application claims
 * @param path where it happened, without query
 */
record FailureNotice(
    Failure kind,
    int status,
    Optional<String> detail,
    Optional<String> returnTo,
    Optional<String> application,
    String path) {

  private static final int LONGEST_LOGGED = 500;

  static FailureNotice of(Map<String, Object> request) {
    Failure kind = kind(request);
    return new FailureNotice(
        kind,
        status(request, kind),
        text(request, Failure.DETAIL),
        text(request, Failure.RETURN).filter(FailureNotice::harmless),
        text(request, Failure.APPLICATION),
        text(request, RequestDispatcher.ERROR_REQUEST_URI).orElse("-"));
  }

  /** One line for the log; line breaks and other controls of foreign text become spaces. */
  String logLine(FailureReference reference) {
    String line = reference + " " + kind + " " + status + " at " + path;
    String whole = line + detail.map(told -> ": " + told).orElse("");
    String clean = whole.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", " ");
    return clean.length() <= LONGEST_LOGGED ? clean : clean.substring(0, LONGEST_LOGGED);
  }

  private static Failure kind(Map<String, Object> request) {
    if (request.get(Failure.KIND) instanceof Failure told) {
      return told;
    }
    return outOfDate(request) ? Failure.FORBIDDEN : byStatus(dispatched(request));
  }

  private static int status(Map<String, Object> request, Failure kind) {
    if (request.get(Failure.STATUS) instanceof Integer told) {
      return told;
    }
    int dispatched = dispatched(request);
    boolean ours = request.containsKey(Failure.KIND) || outOfDate(request);
    return ours || dispatched == 0 ? kind.status() : dispatched;
  }

  /** A post with a view state that no page of ours gave out: our views have none. */
  private static boolean outOfDate(Map<String, Object> request) {
    return request.get(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
        && Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
            .limit(10)
            .anyMatch(ViewExpiredException.class::isInstance);
  }

  /** The status of the container's error dispatch; 0 if this is none. */
  private static int dispatched(Map<String, Object> request) {
    return request.get(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 0;
  }

  /** Without any attribute the page was opened by its own address, where nothing is to be found. */
  private static Failure byStatus(int status) {
    return switch (status) {
      case 0, 404 -> Failure.NOT_FOUND;
      case 401, 403 -> Failure.FORBIDDEN;
      default -> status < 500 ? Failure.BAD_REQUEST : Failure.SERVER_ERROR;
    };
  }

  private static Optional<String> text(Map<String, Object> request, String name) {
    return request.get(name) instanceof String told && !told.isBlank()
        ? Optional.of(told)
        : Optional.empty();
  }

  /** A link must leave for an application, never run in our page. */
  private static boolean harmless(String address) {
    String start = address.strip().toLowerCase(Locale.ROOT);
    return start.matches("[a-z][a-z0-9+.-]*:.*(?s:.*)")
        && !start.matches("(?s)(javascript|data|vbscript|blob|file|about):.*");
  }
}
