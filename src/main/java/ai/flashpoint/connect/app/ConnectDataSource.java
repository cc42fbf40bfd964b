package ai.flashpoint.connect.app;

import ai.flashpoint.connect.common.InvalidSetting;
import ai.flashpoint.connect.common.SettingsReader;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The database that configuration names. Declared in web.xml and pooled by the server: expressions
 * in server configuration differ between servers, a class does not.
 */
public class ConnectDataSource implements DataSource {

  private final DatabaseSettings settings;
  private final Driver driver;
  private final Refusal refusal = Refusal.configured();
  private volatile boolean connectedOnce;

  /**
   * Servers make this before anything else of ours, some even connect: so the first refusals of a
   * start are here.
   */
  public ConnectDataSource() {
    try {
      SettingsReader reader = SettingsReader.system();
      settings = DatabaseSettings.from(reader);
      if (settings.embedded()) {
        DataFolder.prepare(DatabaseSettings.dataDir(reader));
      }
    } catch (InvalidSetting | StartRefused e) {
      throw refusal.of(e);
    }
    driver = settings.embedded() ? new org.h2.Driver() : new org.postgresql.Driver();
  }

  @Override
  public Connection getConnection() throws SQLException {
    return getConnection(settings.user(), settings.password());
  }

  /**
   * WildFly passes nulls, which the PostgreSQL driver would read as the operating system's user.
   */
  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user == null || user.isEmpty() ? settings.user() : user);
    properties.setProperty(
        "password", password == null || password.isEmpty() ? settings.password() : password);
    if (!settings.embedded()) {
      properties.putIfAbsent("connectTimeout", "5");
      // A connection that was silently dropped must not hold a thread for minutes
      properties.putIfAbsent("socketTimeout", "30");
      properties.putIfAbsent("tcpKeepAlive", "true");
      properties.putIfAbsent("ApplicationName", "flashpoint-connect");
      // EclipseLink binds every null as text, which PostgreSQL does not take for a UUID
      properties.putIfAbsent("stringtype", "unspecified");
    }
    try {
      Connection connection = driver.connect(settings.url(), properties);
      connectedOnce = true;
      return connection;
    } catch (SQLException e) {
      if (!connectedOnce) {
        throw new SQLException(
            refusal.of(
                new StartRefused(
                    "The database (" + settings + ") cannot be opened: " + Refusal.rootCause(e))));
      }
      throw e;
    }
  }

  // The pools of both servers set these as properties and expect setters; configuration alone
  // counts

  public void setUrl(String url) {}

  public void setUser(String user) {}

  public void setPassword(String password) {}

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger(ConnectDataSource.class.getName());
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    throw new SQLException("not a wrapper for " + type.getName());
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this);
  }
}
