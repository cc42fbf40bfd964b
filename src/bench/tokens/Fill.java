import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/**
 * Makes a database of a given age: {@code sessions URL COUNT} brings it to this version's schema
 * and adds sessions, each with a used code and two refresh tokens; {@code tickets URL COUNT} adds
 * codes that can be exchanged, {@code bench-code-N}, and gives as many of the old sessions a
 * refresh token that can be presented, {@code bench-refresh-N}. {@code rows URL TABLE} counts.
 */
public class Fill {

  static final String CLIENT = "bench-client";
  static final String REDIRECT = "http://127.0.0.1:4444/callback";
  static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-one-43";
  private static final int STEP = 50_000;

  private final Connection database;
  private final boolean h2;

  private Fill(Connection database, String url) {
    this.database = database;
    this.h2 = url.startsWith("jdbc:h2:");
  }

  public static void main(String[] args) throws Exception {
    if (args[0].equals("sessions")) {
      String scripts = "filesystem:" + Path.of("src/main/resources/db/migration").toAbsolutePath();
      Flyway.configure().dataSource(args[1], user(args[1]), "").locations(scripts).load().migrate();
    }
    try (Connection database = DriverManager.getConnection(args[1], user(args[1]), "")) {
      Fill fill = new Fill(database, args[1]);
      switch (args[0]) {
        case "sessions" -> {
          List<String> indexes = fill.h2 ? fill.takeIndexes() : fill.hurry();
          fill.sessions(Integer.parseInt(args[2]));
          for (String index : indexes) {
            fill.run(index);
          }
          fill.run(fill.h2 ? "shutdown compact" : "vacuum analyze");
        }
        case "tickets" -> fill.tickets(Integer.parseInt(args[2]));
        case "rows" -> System.out.println(fill.count(args[2]));
        default -> throw new IllegalArgumentException(args[0]);
      }
    }
  }

  private static String user(String url) {
    return url.startsWith("jdbc:h2:") ? "sa" : "postgres";
  }

  private void sessions(int count) throws SQLException {
    int people = Math.max(1, count / 4);
    int teams = Math.max(1, count / 20);
    run("insert into plans (id, name) values ('bench', 'Bench')");
    run(
        "insert into clients (id, name, redirect_uris, grant_types, auth_method, created_at) values ('%s', 'Bench', '%s', 'authorization_code refresh_token', 'none', now())"
            .formatted(CLIENT, REDIRECT));
    each(
        teams,
        "insert into teams (id, slug, name, plan_id, disabled, created_at) select %s, 'team-' || x, 'Team', 'bench', false, now() from %s",
        uuid("team", "x"));
    each(
        people,
        "insert into users (id, email, name, operator, disabled, created_at) select %s, 'person-' || x || '@example.com', 'Person', false, false, now() from %s",
        uuid("user", "x"));
    each(
        people,
        "insert into memberships (user_id, team_id, role, disabled) select %s, %s, 'MEMBER', false from %s",
        uuid("user", "x"),
        uuid("team", "mod(x, " + teams + ") + 1"));
    String person = "mod(x, " + people + ") + 1";
    String user = uuid("user", person);
    String team = uuid("team", "mod(" + person + ", " + teams + ") + 1");
    String resource = "'http://localhost/mcp'";
    String made =
        h2
            ? "dateadd('SECOND', -mod(x, 2500000), now())"
            : "now() - make_interval(secs => x % 2500000)";
    String later = h2 ? "dateadd('DAY', 30, now())" : "now() + interval '30 days'";
    each(
        count,
        "insert into sessions (id, user_id, team_id, client_id, client_name, redirect_uri, scope, resource, authenticated_at, created_at, idle_until, expires_at) select %s, %s, %s, '"
            + CLIENT
            + "', 'Bench', '"
            + REDIRECT
            + "', 'mcp', %s, %s, %s, %s, %s from %s",
        uuid("session", "x"),
        user,
        team,
        resource,
        made,
        made,
        later,
        later);
    each(
        count,
        "insert into authorization_codes (code_hash, client_id, client_name, redirect_uri, code_challenge, scope, resource, user_id, team_id, authenticated_at, created_at, expires_at, failed_attempts, used_at, session_id) select %s, '"
            + CLIENT
            + "', 'Bench', '"
            + REDIRECT
            + "', %s, 'mcp', %s, %s, %s, now(), now(), %s, 0, now(), %s from %s",
        hash("code", "x"),
        hash("challenge", "x"),
        resource,
        user,
        team,
        later,
        uuid("session", "x"));
    refreshTokens(count, 1, made, later, "now(), " + hash("refresh-2-", "x") + ", " + repeat("s"));
    refreshTokens(count, 2, made, later, "null, null, null");
  }

  /**
   * H2 writes an index page anew for every few rows that come in no order, and takes an hour for
   * what an index made afterwards takes a minute: so all constraints and indexes go and come back
   * later.
   *
   * @return the statements that bring them back
   */
  private List<String> takeIndexes() throws SQLException {
    List<String> tables = new ArrayList<>();
    List<String> indexes = new ArrayList<>();
    try (Statement script = database.createStatement();
        var lines = script.executeQuery("script")) {
      while (lines.next()) {
        String line = lines.getString(1);
        boolean index = line.matches("(?s)(ALTER TABLE .* ADD CONSTRAINT|CREATE .*INDEX) .*");
        (index ? indexes : tables).add(line);
      }
    }
    run("drop all objects");
    for (String table : tables) {
      run(table);
    }
    return indexes;
  }

  /** Without a look at the other table for each foreign key, and without waiting for the disk. */
  private List<String> hurry() throws SQLException {
    run("set session_replication_role = replica");
    run("set synchronous_commit = off");
    return List.of();
  }

  private void refreshTokens(int count, int generation, String made, String later, String successor)
      throws SQLException {
    each(
        count,
        "insert into refresh_tokens (token_hash, session_id, generation, created_at, expires_at, superseded_at, successor_hash, successor_sealed) select %s, %s, "
            + generation
            + ", %s, %s, %s from %s",
        hash("refresh-" + generation + "-", "x"),
        uuid("session", "x"),
        made,
        later,
        successor);
  }

  /**
   * Runs a statement for the numbers 1 to count, in steps; the last placeholder is their source.
   */
  private void each(int count, String statement, Object... values) throws SQLException {
    for (int from = 1; from <= count; from += STEP) {
      int to = Math.min(count, from + STEP - 1);
      String source =
          h2
              ? "(select \"X\" as x from system_range(%d, %d)) n".formatted(from, to)
              : "generate_series(%d, %d) x".formatted(from, to);
      run(statement.formatted(Stream.concat(Stream.of(values), Stream.of(source)).toArray()));
    }
  }

  private void tickets(int count) throws Exception {
    int sessions = (int) count("sessions");
    String later = h2 ? "dateadd('DAY', 1, now())" : "now() + interval '1 day'";
    String session =
        "select %s from sessions s where s.id = " + uuid("session", "cast(? as integer)");
    String code =
        "insert into authorization_codes (code_hash, client_id, client_name, redirect_uri, code_challenge, scope, resource, user_id, team_id, authenticated_at, created_at, expires_at, failed_attempts) "
            + session.formatted(
                "?, client_id, client_name, redirect_uri, ?, scope, resource, user_id, team_id, now(), now(), "
                    + later
                    + ", 0");
    String refresh =
        "insert into refresh_tokens (token_hash, session_id, generation, created_at, expires_at) "
            + session.formatted("?, id, 3, now(), " + later);
    database.setAutoCommit(false);
    try (PreparedStatement codes = database.prepareStatement(code);
        PreparedStatement tokens = database.prepareStatement(refresh)) {
      for (int i = 1; i <= count; i++) {
        // Spread over the table, a session at most once as long as there are enough
        int of = (int) ((i * 7919L) % sessions) + 1;
        codes.setString(1, hash("bench-code-" + i));
        codes.setString(2, hash(VERIFIER));
        codes.setInt(3, of);
        codes.addBatch();
        tokens.setString(1, hash("bench-refresh-" + i));
        tokens.setInt(2, of);
        tokens.addBatch();
      }
      codes.executeBatch();
      tokens.executeBatch();
    }
    database.commit();
  }

  private long count(String table) throws SQLException {
    try (Statement statement = database.createStatement();
        var rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void run(String statement) throws SQLException {
    try (Statement prepared = database.createStatement()) {
      prepared.execute(statement);
    }
  }

  private String repeat(String letter) {
    return "repeat('" + letter + "', 94)";
  }

  /** An identifier as scattered as a random one, which can be made again from the number. */
  private String uuid(String kind, String number) {
    return h2
        ? "cast(hash('MD5', stringtoutf8('%s' || (%s))) as uuid)".formatted(kind, number)
        : "md5('%s' || (%s))::uuid".formatted(kind, number);
  }

  private String hash(String kind, String number) {
    return h2
        ? "substring(rawtohex(hash('SHA256', stringtoutf8('%s' || (%s)))), 1, 43)"
            .formatted(kind, number)
        : "substr(encode(sha256(('%s' || (%s))::bytea), 'hex'), 1, 43)".formatted(kind, number);
  }

  private static String hash(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }
}
