package ai.flashpoint.connect.it.nodes;

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
  private final Server one = Server.named(NAME).behind(balancer.port()).importing(Crew.atFirst());
  private final Server two = one.twin("cluster-two").behind(balancer.port());

  Cluster() {
    CompletableFuture<Server> other = CompletableFuture.supplyAsync(two::start);
    one.start();
    other.join();
    everywhere();
  }

  /** The deployment, as people and assistants see it. */
  Server site() {
    return one;
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
