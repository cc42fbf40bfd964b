package ai.flashpoint.connect.it.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The product, running in a process of its own. It can be stopped and started again on the same
 * data and the same port.
 */
public final class Server implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final String name;

  /** Tests call as fast as they can. */
  private static final Map<String, String> UNLIMITED =
      Map.of(
          "FLASHPOINT_LIMITS_CALLS",
          "0",
          "FLASHPOINT_LIMITS_CALLS_AT_ONCE",
          "0",
          "FLASHPOINT_LIMITS_TEAM_CALLS",
          "0",
          "FLASHPOINT_LIMITS_TEAM_CALLS_AT_ONCE",
          "0");

  private final int port;
  private final Path folder;
  private final Map<String, String> environment;
  private final Database database;
  private int publicPort;
  private Path war = Workspace.war();
  private Process process;

  private Server(
      String name, int port, Path folder, Map<String, String> environment, Database database) {
    this.database = database;
    this.name = name;
    this.port = port;
    this.publicPort = port;
    this.folder = folder;
    this.environment = environment;
  }

  /** A server of its own, on fresh data and a free port; not started yet. */
  public static Server named(String name) {
    Path folder = Workspace.emptied(name);
    int port = FreePort.find();
    Map<String, String> environment = new HashMap<>();
    environment.put("FLASHPOINT_DATA_DIR", folder.resolve("data").toString());
    environment.put("FLASHPOINT_HTTP_PORT", String.valueOf(port));
    environment.put("FLASHPOINT_DEMO", "false");
    environment.put("FLASHPOINT_EXIT_ON_FAILURE", "true");
    environment.putAll(UNLIMITED);
    Database database = Database.ofThisRun(name);
    environment.putAll(database.environment());
    return new Server(name, port, folder, environment, database);
  }

  /** Sets a variable of the product's environment, for starts from now on. */
  public Server with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Takes a variable out of the product's environment, for starts from now on. */
  public Server without(String variable) {
    environment.remove(variable);
    return this;
  }

  /** Adds classes of these tests to the product, for starts from now on. */
  public Server extendedBy(Class<?>... classes) {
    war = ExtendedWar.with(folder.resolve("ROOT.war"), classes);
    return this;
  }

  /**
   * Adds the packages of these classes, packed as a jar, to the product, for starts from now on.
   *
   * @param jar its name
   */
  public Server withToolJar(String jar, Class<?>... members) {
    war = ExtendedWar.with(folder.resolve("ROOT.war"), ToolJar.of(folder.resolve(jar), members));
    return this;
  }

  /** Another node of the same deployment: same database, its own port and folder. */
  public Server twin(String twin) {
    Path own = Workspace.emptied(twin);
    int free = FreePort.find();
    Map<String, String> same = new HashMap<>(environment);
    same.put("FLASHPOINT_DATA_DIR", own.resolve("data").toString());
    same.put("FLASHPOINT_HTTP_PORT", String.valueOf(free));
    Server other = new Server(twin, free, own, same, database);
    other.war = war;
    return other;
  }

  /** Has people and assistants come to another port of this machine, from where they are led on. */
  public Server behind(int front) {
    publicPort = front;
    return with("FLASHPOINT_PUBLIC_URL", origin());
  }

  public Server importing(ImportFile file) {
    return with("FLASHPOINT_IMPORT", file.writtenTo(folder.resolve("import.json")).toString());
  }

  /** Starts the product and waits until it says that it is ready. */
  public Server start() {
    launch();
    Instant end = Instant.now().plus(LIMIT);
    while (!ready()) {
      if (endedWithin(Duration.ofMillis(300))) {
        throw new IllegalStateException(
            name
                + " ended with "
                + process.exitValue()
                + " instead of getting ready, see "
                + log());
      }
      if (Instant.now().isAfter(end)) {
        stop();
        throw new IllegalStateException(name + " is not ready after " + LIMIT + ", see " + log());
      }
    }
    return this;
  }

  /**
   * Starts a product that is expected to refuse, and waits for its process to end.
   *
   * @return the exit code
   */
  public int startAndRefuse() {
    launch();
    if (!endedWithin(LIMIT)) {
      stop();
      throw new IllegalStateException(name + " still runs after " + LIMIT + ", see " + log());
    }
    return process.exitValue();
  }

  private void launch() {
    ProcessBuilder builder =
        new ProcessBuilder(Product.ofThisRun().command(port, folder, war))
            .directory(folder.toFile());
    builder.environment().keySet().removeIf(key -> key.startsWith("FLASHPOINT_"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    File log = log().toFile();
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  private boolean ready() {
    return Reachable.answers200(java.net.URI.create("http://localhost:" + port + "/healthz"));
  }

  private boolean endedWithin(Duration time) {
    try {
      return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Stops the product as an operator would, and waits until its process is gone. */
  public void stop() {
    if (process == null) {
      return;
    }
    process.destroy();
    if (!endedWithin(Duration.ofSeconds(30))) {
      process.destroyForcibly();
      endedWithin(Duration.ofSeconds(10));
    }
  }

  /** Ends the product as a power failure would ({@code kill -9}), and waits until it is gone. */
  public void kill() {
    // The product runs below a script
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    endedWithin(Duration.ofSeconds(10));
  }

  public Server restart() {
    stop();
    return start();
  }

  public int port() {
    return port;
  }

  /** The public origin, which is also the issuer. */
  public String origin() {
    return "http://localhost:" + publicPort;
  }

  public String at(String path) {
    return origin() + path;
  }

  /** What people paste. */
  public String mcp() {
    return at("/mcp");
  }

  public Path folder() {
    return folder;
  }

  /** The key that signing keys are sealed under, as Base64: configured, or made by the product. */
  public String secretKey() {
    String configured = environment.get("FLASHPOINT_SECRET_KEY");
    try {
      return configured == null
          ? Files.readString(folder.resolve("data").resolve("secret.key")).strip()
          : configured;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The product's rows as they are now. */
  public Rows rows() {
    try {
      return new Rows(database.look(folder.resolve("data")));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path log() {
    return folder.resolve("server.log");
  }

  /** All that the product's process has printed. */
  public String printed() {
    try {
      return Files.readString(log());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    stop();
  }
}
