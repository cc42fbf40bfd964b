package ai.flashpoint.connect.mcp.task;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Puts numbers of progress into words, where the tool gave none. */
final class TaskProgress {

  private TaskProgress() {}

  static String words(double done) {
    return "At " + number(done) + ".";
  }

  static String words(double done, double total) {
    return number(done) + " of " + number(total) + ".";
  }

  private static String number(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value)
            .setScale(2, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        : String.valueOf(value);
  }
}
