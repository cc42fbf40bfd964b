import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Lets two servers take turns and prints what an operation costs on each, medians with least and
 * most: {@code ROUNDS OPERATIONS WARMUP SMALL LARGE}, the last two as {@link Side} reads them. Ends
 * with code 1 when the larger table costs more than the limit.
 */
public class Measure {

  private static final double LIMIT = 1.1;
  private static final int REGISTRATIONS = 1000;
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
    System.out.printf(
        "%-14s %9s  %-24s %-24s %s%n", "CPU ms", "sessions", "server", "database", "both");
    boolean held = true;
    for (String kind : KINDS) {
      held &= measure.print(kind, small, large);
    }
    measure.take("registration", small, REGISTRATIONS);
    System.out.println(measure.row("registration", small));
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

  /** Whether the larger table costs no more than the limit. */
  private boolean print(String kind, Side small, Side large) {
    System.out.println(row(kind, small));
    System.out.println(row(kind, large));
    double[] both = ratios(kind, small, large, Side.Cost::both);
    System.out.printf(
        "%-14s %9s  %-24s %-24s %s%n",
        "",
        "ratio",
        spread(ratios(kind, small, large, Side.Cost::server), 2),
        spread(ratios(kind, small, large, Side.Cost::database), 2),
        spread(both, 2));
    return median(both) <= LIMIT;
  }

  private String row(String kind, Side side) {
    return "%-14s %9s  %-24s %-24s %s"
        .formatted(
            kind,
            side.name,
            spread(costs(kind, side, Side.Cost::server), 3),
            spread(costs(kind, side, Side.Cost::database), 3),
            spread(costs(kind, side, Side.Cost::both), 3));
  }

  private double[] costs(String kind, Side side, ToDoubleFunction<Side.Cost> part) {
    return of(kind, side).stream().mapToDouble(part).sorted().toArray();
  }

  /** Of the two sides in each round, sorted. */
  private double[] ratios(String kind, Side small, Side large, ToDoubleFunction<Side.Cost> part) {
    return IntStream.range(0, of(kind, small).size())
        .mapToDouble(
            round ->
                part.applyAsDouble(of(kind, large).get(round))
                    / part.applyAsDouble(of(kind, small).get(round)))
        .sorted()
        .toArray();
  }

  private static String spread(double[] sorted, int digits) {
    String number = "%." + digits + "f";
    return Double.isNaN(sorted[0]) || sorted[sorted.length - 1] == 0
        ? "-"
        : (number + " (" + number + " to " + number + ")")
            .formatted(median(sorted), sorted[0], sorted[sorted.length - 1]);
  }

  private static double median(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
