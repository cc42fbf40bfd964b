package ai.flashpoint.connect.it.nodes;

import ai.flashpoint.connect.it.server.OneOfARun;

/** Hands tests the one {@link Cluster} of this run. */
final class SharedCluster extends OneOfARun<Cluster> {

  SharedCluster() {
    super(Cluster.class, Cluster::new);
  }
}
