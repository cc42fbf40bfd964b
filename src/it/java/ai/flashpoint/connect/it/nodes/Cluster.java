package ai.flashpoint.connect.it.nodes;

import ai.flashpoint.connect.it.mcp.lasting.LastingTools;
import ai.flashpoint.connect.it.mcp.tasks.TaskTools;
import ai.flashpoint.connect.it.server.ImportFile;
import ai.flashpoint.connect.it.server.PostgreSql;
import ai.flashpoint.connect.it.server.Server;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Two nodes of one deployment behind a balancer. They were started at the same moment on an empty
 * database.
 */
final class Cluster implements AutoCloseable {

  private static final String NAME = "cluster";

  private final Balancer balancer = new Balancer();
  private final Server one =
      Server.named(NAME)
          .extendedBy(LastingTools.class, TaskTools.class)
          .behind(balancer.port())
          .with("FLASHPOINT_TRUSTED_PROXIES", "127.0.0.0/8,::1")
          .importing(Crew.atFirst());
  private final Server two = one.twin("cluster-two").behind(balancer.port());
  private final List<String> firstKeys;

  Cluster() {
    CompletableFuture<Server> other = CompletableFuture.supplyAsync(two::start);
    one.start();
    other.join();
    firstKeys = column("select kid from signing_keys");
    everywhere();
  }

  /** The deployment, as people and assistants see it. */
  Server site() {
    return one;
  }

  /** The ids of the signing keys right after the start. */
  List<String> firstKeys() {
    return firstKeys;
  }

  /** The MCP address of each node itself, which passes streams on while they are written. */
  List<String> nodes() {
    return List.of(one, two).stream()
        .map(node -> "http://localhost:" + node.port() + "/mcp")
        .toList();
  }

  /** Node one gets all requests from now on. */
  Cluster onOne() {
    balancer.to(one.port());
    return this;
  }

  /** Node two gets all requests from now on. */
  Cluster onTwo() {
    balancer.to(two.port());
    return this;
  }

  /** The nodes get requests in turn. */
  Cluster everywhere() {
    balancer.inTurn(one.port(), two.port());
    return this;
  }

  /** Restarts node one with what an operator wrote into its import file; node two goes on. */
  void importOnOne(ImportFile file) {
    onTwo();
    one.importing(file).restart();
  }

  /** Node one ends without a chance to say so. */
  void killOne() {
    one.kill();
  }

  void startOne() {
    one.start();
  }

  /** What an operator does in the database. */
  void execute(String sql) {
    PostgreSql.running().execute(NAME, sql);
  }

  List<String> column(String sql) {
    return PostgreSql.running().column(NAME, sql);
  }

  @Override
  public void close() {
    one.close();
    two.close();
    balancer.close();
  }
}
