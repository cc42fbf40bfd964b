import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * What calls and the server's rest cost while the window of recent revocations holds none, and
 * while it holds 100,000: {@code ROUNDS CALLS SIDE URL}, the last a PostgreSQL database that the
 * side uses.
 */
public class Revocations {

  private static final int COUNT = 100_000;
  private static final int IDLE_SECONDS = 10;

  private final Side side;
  private final int calls;
  private final double[][] call;
  private final double[][] idle;
  private final double[][] heap;

  private Revocations(Side side, int rounds, int calls) {
    this.side = side;
    this.calls = calls;
    call = new double[2][rounds];
    idle = new double[2][rounds];
    heap = new double[2][rounds];
  }

  public static void main(String[] args) throws Exception {
    int rounds = Integer.parseInt(args[0]);
    Side side = new Side(args[3]);
    side.skip(Integer.parseInt(args[2]));
    Revocations measure = new Revocations(side, rounds, Integer.parseInt(args[1]));
    try (Connection database = DriverManager.getConnection(args[4], "postgres", "")) {
      side.of("exchange", Side.CHAINS);
      for (int turn = 0; turn < 4; turn++) {
        System.err.printf(
            "  warming up, %.3f ms a call%n", side.of("call", measure.calls).server());
      }
      for (int round = 0; round < rounds; round++) {
        run(database, "delete from standing_changes");
        measure.take(0, round);
        // In the future of the server's clock they stay in the window for as long as this takes
        run(
            database,
            "insert into standing_changes (id, kind, subject, changed_at) select gen_random_uuid(), 'SESSION', gen_random_uuid()::text, now() + interval '10 minutes' from generate_series(1, "
                + COUNT
                + ")");
        measure.take(1, round);
      }
      run(database, "delete from standing_changes");
    }
    System.out.printf("%-24s %22s %22s%n", "revocations in window", "0", COUNT);
    print("CPU ms of a call", measure.call);
    print("CPU ms a second, idle", measure.idle);
    print("heap in use, MiB", measure.heap);
  }

  private void take(int which, int round) throws Exception {
    // The first reading of the new rows is work of its own
    TimeUnit.SECONDS.sleep(5);
    double before = side.cpu();
    TimeUnit.SECONDS.sleep(IDLE_SECONDS);
    idle[which][round] = (side.cpu() - before) / IDLE_SECONDS;
    call[which][round] = side.of("call", calls).server();
    heap[which][round] = side.heap();
    System.err.printf(
        "  %6d  %.3f ms a call  %.1f ms a second  %.1f MiB%n",
        which * COUNT, call[which][round], idle[which][round], heap[which][round]);
  }

  private static void run(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void print(String name, double[][] values) {
    System.out.printf("%-24s %22s %22s%n", name, spread(values[0]), spread(values[1]));
  }

  private static String spread(double[] values) {
    Arrays.sort(values);
    return "%.3f (%.3f to %.3f)"
        .formatted(values[values.length / 2], values[0], values[values.length - 1]);
  }
}
