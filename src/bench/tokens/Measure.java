import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Lets two servers take turns and prints what an operation costs on each: {@code ROUNDS OPERATIONS
 * WARMUP SMALL LARGE}, the last two as {@link Side} reads them. Ends with code 1 when the larger
 * table costs more than the limit.
 */
public class Measure {

  private static final double LIMIT = 1.1;
  private static final List<String> KINDS = List.of("exchange", "refresh", "first refresh");

  private final Map<String, List<Side.Cost>> costs = new TreeMap<>();

  public static void main(String[] args) throws Exception {
    int rounds = Integer.parseInt(args[0]);
    int operations = Integer.parseInt(args[1]);
    int warmup = Integer.parseInt(args[2]);
    Side small = new Side(args[3]);
    Side large = new Side(args[4]);
    Measure measure = new Measure();
    for (int turn = 0; turn < warmup; turn++) {
      for (String kind : KINDS) {
        System.err.printf("  warming up, %-13s", kind);
        for (Side side : List.of(small, large)) {
          System.err.printf("  %s %.3f ms", side.name, side.of(kind, operations).server());
        }
        System.err.println();
      }
    }
    for (int round = 0; round < rounds; round++) {
      for (String kind : KINDS) {
        // Whoever comes first meets a quieter or a busier machine than the other: they take turns
        List<Side> order = round % 2 == 0 ? List.of(small, large) : List.of(large, small);
        for (Side side : order) {
          measure.take(kind, side, operations);
        }
      }
    }
    boolean held = true;
    for (String kind : KINDS) {
      held &= measure.print(kind, small, large);
    }
    measure.take("registration", small, 1000);
    Side.Cost registration = measure.of("registration", small).get(0);
    System.out.printf(
        "%-14s %7s  %.3f ms server, %.3f ms database, 1000 of one product%n",
        "registration", small.name, registration.server(), registration.database());
    System.exit(held ? 0 : 1);
  }

  private void take(String kind, Side side, int operations) throws Exception {
    Side.Cost cost = side.of(kind, operations);
    of(kind, side).add(cost);
    System.err.printf(
        "  %-13s %8s  server %.3f ms  database %.3f ms  wall %.3f ms%n",
        kind, side.name, cost.server(), cost.database(), cost.wall());
  }

  private List<Side.Cost> of(String kind, Side side) {
    return costs.computeIfAbsent(kind + " " + side.name, k -> new ArrayList<>());
  }

  private boolean print(String kind, Side small, Side large) {
    double[] ratios = new double[of(kind, small).size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = of(kind, large).get(i).server() / of(kind, small).get(i).server();
    }
    Arrays.sort(ratios);
    for (Side side : List.of(small, large)) {
      System.out.printf(
          "%-14s %7s  server %s  database %s  wall %s%n",
          kind,
          side.name,
          spread(kind, side, Side.Cost::server),
          spread(kind, side, Side.Cost::database),
          spread(kind, side, Side.Cost::wall));
    }
    double ratio = median(ratios);
    System.out.printf(
        "%-14s %s to %s: %.2fx (%.2f to %.2f), limit %.1fx%n",
        kind, large.name, small.name, ratio, ratios[0], ratios[ratios.length - 1], LIMIT);
    return ratio <= LIMIT;
  }

  private String spread(String kind, Side side, ToDoubleFunction<Side.Cost> part) {
    double[] values = of(kind, side).stream().mapToDouble(part).sorted().toArray();
    return "%.3f ms (%.3f to %.3f)".formatted(median(values), values[0], values[values.length - 1]);
  }

  private static double median(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
