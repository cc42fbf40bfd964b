package com.example.orders;

import ai.flashpoint.connect.tool.Tool;
import ai.flashpoint.connect.tool.ToolArg;
import ai.flashpoint.connect.tool.ToolFailure;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.validation.constraints.Pattern;

/** An Enterprise Bean of an application; all that its tools need are the annotations. */
@Stateless
public class Orders {

  private static final String NUMBER = "[A-Z]-[0-9]{1,6}";

  @EJB OrderBook book;

  @Tool(
      name = "order_status",
      description = "Where an order is and when it arrives",
      readOnly = true,
      openWorld = false)
  public Order status(
      @ToolArg(description = "From the confirmation, like A-77") @Pattern(regexp = NUMBER)
          String number) {
    return book.find(number)
        .orElseThrow(() -> new ToolFailure("There is no order " + number + ". Ask for another."));
  }

  @Tool(
      name = "cancel_order",
      description = "Cancels an order that is not shipped yet",
      idempotent = true,
      openWorld = false,
      confirmation = "Cancel the order {number}?")
  public Order cancel(
      @ToolArg(description = "From the confirmation, like A-77") @Pattern(regexp = NUMBER)
          String number) {
    Order order = status(number);
    if (order.state() == Order.State.SHIPPED) {
      throw new ToolFailure("The order " + number + " is shipped already; it can be sent back.");
    }
    Order cancelled = new Order(number, Order.State.CANCELLED, order.arrives());
    book.put(cancelled);
    return cancelled;
  }
}
