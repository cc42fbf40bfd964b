package com.example.orders;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An order.
 *
 * @param arrives empty as long as it is not shipped
 */
public record Order(String number, State state, Optional<LocalDate> arrives) {

  public enum State {
    OPEN,
    SHIPPED,
    CANCELLED
  }
}
