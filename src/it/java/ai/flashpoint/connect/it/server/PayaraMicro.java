package ai.flashpoint.connect.it.server;

import java.nio.file.Path;
import java.util.List;

/** Payara Micro, started as operators start it, with the quick compiler only. */
record PayaraMicro() implements Product {

  @Override
  public List<String> command(int port, Path folder) {
    return List.of(
        Product.java(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx512m",
        "-jar",
        Workspace.servers().resolve("payara-micro.jar").toString(),
        "--deploy",
        Workspace.war().toString(),
        "--contextroot",
        "/",
        "--port",
        String.valueOf(port),
        "--nohazelcast",
        "--prebootcommandfile",
        Workspace.project("server-config/payara-preboot.txt").toString());
  }
}
