package com.example.orders;

import jakarta.ejb.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What would be a database. */
@Singleton
public class OrderBook {

  private final Map<String, Order> orders = new TreeMap<>();

  public OrderBook() {
    orders.put(
        "A-77", new Order("A-77", Order.State.SHIPPED, Optional.of(LocalDate.of(2026, 12, 1))));
    orders.put("A-78", new Order("A-78", Order.State.OPEN, Optional.empty()));
  }

  public Optional<Order> find(String number) {
    return Optional.ofNullable(orders.get(number));
  }

  public void put(Order order) {
    orders.put(order.number(), order);
  }
}
