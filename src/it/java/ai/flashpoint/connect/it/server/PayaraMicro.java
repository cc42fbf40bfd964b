package ai.flashpoint.connect.it.server;

import java.nio.file.Path;
import java.util.List;

/** Payara Micro, started as the run command starts it, with the quick compiler only. */
record PayaraMicro() implements Product {

  @Override
  public List<String> command(int port, Path folder, Path war) {
    return List.of(
        Workspace.project("server-config/java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx512m",
        "-jar",
        Workspace.servers().resolve("payara-micro.jar").toString(),
        "--deploy",
        war.toString(),
        "--contextroot",
        "/",
        "--port",
        String.valueOf(port),
        "--nohazelcast",
        "--prebootcommandfile",
        Workspace.project("server-config/payara-preboot.txt").toString());
  }
}
