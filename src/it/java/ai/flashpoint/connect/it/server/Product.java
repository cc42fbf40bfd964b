package ai.flashpoint.connect.it.server;

import java.nio.file.Path;
import java.util.List;

/** A server product that the WAR runs on. */
public interface Product {

  /**
   * The command that serves the WAR at {@code /}.
   *
   * @param folder the server's own folder, for whatever it writes besides the data folder
   * @param war the product, perhaps with additions
   */
  List<String> command(int port, Path folder, Path war);

  /** The product that the run asks for: {@code it.server} is {@code payara} or {@code wildfly}. */
  static Product ofThisRun() {
    String name = System.getProperty("it.server", "payara");
    return switch (name) {
      case "payara" -> new PayaraMicro();
      case "wildfly" -> new WildFly(Path.of(System.getProperty("it.wildfly")));
      default -> throw new IllegalArgumentException("it.server is neither payara nor wildfly");
    };
  }

  /** The java that runs these tests. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
