package ai.flashpoint.connect.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long an answer may be used without asking again (RFC 9111 section 4.2), within bounds of
 * ours: a document that forbids caching must not make us hammer its host, and one that allows it
 * for a year must not make us miss a change.
 */
final class Freshness {

  static final Duration SHORTEST = Duration.ofMinutes(5);
  static final Duration LONGEST = Duration.ofHours(24);

  private static final Pattern SHARED_LIFE = directive("s-maxage");
  private static final Pattern LIFE = directive("max-age");
  private static final Pattern AGE = Pattern.compile("^([0-9]{1,9})$");
  private static final Pattern NOT_AT_ALL = Pattern.compile("(?i)(^|[ ,])no-(store|cache)");

  private Freshness() {}

  private static Pattern directive(String name) {
    return Pattern.compile("(?i)(?:^|[ ,])" + name + "=\"?([0-9]{1,9})");
  }

  static Duration of(HttpAnswer answer) {
    String control = answer.header("cache-control").orElse("");
    Duration life =
        NOT_AT_ALL.matcher(control).find()
            ? Duration.ZERO
            : seconds(SHARED_LIFE, control)
                .or(() -> seconds(LIFE, control))
                .or(() -> untilExpiry(answer))
                .orElse(Duration.ZERO);
    Duration age = seconds(AGE, answer.header("age").orElse("")).orElse(Duration.ZERO);
    Duration left = life.minus(age);
    if (left.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return left.compareTo(LONGEST) > 0 ? LONGEST : left;
  }

  private static Optional<Duration> seconds(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find()
        ? Optional.of(Duration.ofSeconds(Long.parseLong(matcher.group(1))))
        : Optional.empty();
  }

  private static Optional<Duration> untilExpiry(HttpAnswer answer) {
    Optional<ZonedDateTime> expires = answer.header("expires").flatMap(Freshness::date);
    Optional<ZonedDateTime> sent = answer.header("date").flatMap(Freshness::date);
    return expires.isPresent() && sent.isPresent()
        ? Optional.of(Duration.between(sent.get(), expires.get()))
        : Optional.empty();
  }

  private static Optional<ZonedDateTime> date(String text) {
    try {
      return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
