package ai.flashpoint.connect.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * WildFly with its stock {@code standalone.xml}, in a copy of its base folder, so that runs leave
 * nothing behind in the distribution.
 *
 * @param home the unpacked distribution
 */
record WildFly(Path home) implements Product {

  @Override
  public List<String> command(int port, Path folder, Path war) {
    Path base = folder.resolve("standalone");
    copyConfiguration(base, war);
    return List.of(
        Product.java(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx512m",
        "-Djava.net.preferIPv4Stack=true",
        "-Djboss.modules.system.pkgs=org.jboss.byteman",
        "-Djava.awt.headless=true",
        "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
        "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
        "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
        "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
        "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
        "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
        "--add-opens=java.base/java.io=ALL-UNNAMED",
        "--add-opens=java.base/java.net=ALL-UNNAMED",
        "--add-opens=java.base/java.security=ALL-UNNAMED",
        "--add-opens=java.base/java.util=ALL-UNNAMED",
        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
        "--add-opens=java.management/javax.management=ALL-UNNAMED",
        "--add-opens=java.naming/javax.naming=ALL-UNNAMED",
        "-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"),
        "-Dlogging.configuration=" + base.resolve("configuration/logging.properties").toUri(),
        "-Djboss.home.dir=" + home,
        "-Djboss.server.base.dir=" + base,
        "-Djboss.http.port=" + port,
        "-Djboss.https.port=" + FreePort.find(),
        "-Djboss.management.http.port=" + FreePort.find(),
        "-Djboss.management.https.port=" + FreePort.find(),
        "-jar",
        home.resolve("jboss-modules.jar").toString(),
        "-mp",
        home.resolve("modules").toString(),
        "org.jboss.as.standalone",
        "-c",
        "standalone.xml");
  }

  private void copyConfiguration(Path base, Path war) {
    try {
      Path from = home.resolve("standalone/configuration");
      Path to = Files.createDirectories(base.resolve("configuration"));
      Files.createDirectories(base.resolve("log"));
      Path deployments = Files.createDirectories(base.resolve("deployments"));
      try (Stream<Path> files = Files.list(from).filter(Files::isRegularFile)) {
        for (Path file : files.toList()) {
          replace(file, to.resolve(file.getFileName()));
        }
      }
      replace(war, deployments.resolve("ROOT.war"));
      Files.deleteIfExists(deployments.resolve("ROOT.war.deployed"));
      Files.deleteIfExists(deployments.resolve("ROOT.war.failed"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void replace(Path from, Path to) throws IOException {
    Files.copy(from, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }
}
