package ai.flashpoint.connect.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people read them, rounded half up. */
final class Rounded {

  private Rounded() {}

  /** A part in percent with one decimal; 0 of nothing. */
  static double percent(long part, long whole) {
    return whole == 0
        ? 0
        : BigDecimal.valueOf(part * 100)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
            .doubleValue();
  }

  /** A finite value with two decimals. */
  static double twoDecimals(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).doubleValue();
  }
}
