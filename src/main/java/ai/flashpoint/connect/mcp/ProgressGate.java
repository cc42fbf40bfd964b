package ai.flashpoint.connect.mcp;

import ai.flashpoint.connect.common.Json;
import ai.flashpoint.connect.tool.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Progress notifications of one call (MCP 2026-07-28, Progress): strictly growing, at most {@value
 * #PER_SECOND} a second and as many in one go, none after the end. What was held back is sent when
 * its time comes, the last one always.
 */
final class ProgressGate implements Progress {

  static final int PER_SECOND = 10;

  private static final double NO_TOTAL = Double.NaN;

  private final JsonNode token;
  private final Consumer<ObjectNode> out;
  private final Clock clock;
  private double last = Double.NEGATIVE_INFINITY;
  private double credit = PER_SECOND;
  private Instant counted;
  private Optional<ObjectNode> held = Optional.empty();
  private boolean closed;

  /**
   * A gate.
   *
   * @param token as the client wrote it
   */
  ProgressGate(JsonNode token, Consumer<ObjectNode> out, Clock clock) {
    this.token = token;
    this.out = out;
    this.clock = clock;
    this.counted = clock.instant();
  }

  @Override
  public void report(double done) {
    report(done, NO_TOTAL, null);
  }

  @Override
  public void report(double done, double total) {
    report(done, total, null);
  }

  @Override
  public synchronized void report(double done, double total, String message) {
    if (closed || !Double.isFinite(done) || done <= last) {
      return;
    }
    last = done;
    held = Optional.of(notification(done, total, message));
    beat(clock.instant());
  }

  /** Sends what was held back, if its time has come. */
  synchronized void beat(Instant now) {
    if (held.isEmpty()) {
      return;
    }
    double earned = Duration.between(counted, now).toMillis() * PER_SECOND / 1000.0;
    credit = Math.min(PER_SECOND, credit + Math.max(0, earned));
    counted = now;
    if (credit >= 1) {
      credit--;
      flush();
    }
  }

  /** The answer comes next. */
  synchronized void close() {
    flush();
    closed = true;
  }

  private void flush() {
    held.ifPresent(out);
    held = Optional.empty();
  }

  private ObjectNode notification(double done, double total, String message) {
    ObjectNode json = Json.object().put("jsonrpc", "2.0").put("method", "notifications/progress");
    ObjectNode params = json.putObject("params");
    params.set("progressToken", token);
    put(params, "progress", done);
    if (Double.isFinite(total)) {
      put(params, "total", total);
    }
    if (message != null) {
      params.put("message", message);
    }
    return json;
  }

  /** Whole numbers without a fraction, since that is how people count. */
  private static void put(ObjectNode params, String name, double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1L << 53) {
      params.put(name, (long) value);
    } else {
      params.put(name, value);
    }
  }
}
