package ai.flashpoint.connect.app;

import ai.flashpoint.connect.audit.AuditWriter;
import ai.flashpoint.connect.common.InvalidSetting;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.common.SettingsReader;
import ai.flashpoint.connect.session.SealedKeyUnreadable;
import ai.flashpoint.connect.session.SigningKeys;
import ai.flashpoint.connect.session.StandingFeed;
import ai.flashpoint.connect.signin.Mailer;
import ai.flashpoint.connect.tool.IllegalToolDeclaration;
import ai.flashpoint.connect.tool.ToolRegistry;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Starts the product in its order: settings, data folder, schema, keys, people, tools, live state;
 * then says so.
 */
@WebListener
public class StartUp implements ServletContextListener {

  private static final Logger LOG = System.getLogger(StartUp.class.getName());
  private static final int TRIES = 240;

  @Resource(lookup = "java:app/jdbc/connect")
  DataSource database;

  @Resource ManagedScheduledExecutorService executor;

  // Looked up one after the other: each may refuse, and none may be made before the one in front of
  // it
  @Inject Instance<PublicUrls> urls;
  @Inject Instance<SigningKeys> keys;
  @Inject Instance<DeclaredPeople> people;
  @Inject Instance<Demo> demo;
  @Inject Instance<ToolRegistry> tools;
  @Inject Instance<StandingFeed> feed;
  @Inject Instance<AuditWriter> audit;
  @Inject Instance<Mailer> mailer;
  @Inject Instance<Readiness> readiness;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    try {
      start();
    } catch (RuntimeException e) {
      throw Refusal.configured().of(expected(e));
    }
  }

  /**
   * The refusal inside of what containers wrap around it; anything else is a bug, with its stack in
   * the log.
   */
  private static RuntimeException expected(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartRefused
          || cause instanceof InvalidSetting
          || cause instanceof SealedKeyUnreadable
          || cause instanceof IllegalToolDeclaration) {
        return (RuntimeException) cause;
      }
    }
    LOG.log(Level.ERROR, "Start-up failed", failure);
    return new StartRefused(
        "An unexpected failure, see the log: " + Refusal.rootCause(failure), failure);
  }

  private void start() {
    DatabaseSettings databaseSettings = DatabaseSettings.from(SettingsReader.system());
    AppSettings app = AppSettings.from(SettingsReader.system());
    Schema.migrate(database, databaseSettings);
    keys.get().load();
    app.importFile().ifPresent(file -> people.get().apply(file));
    Optional<Demo.Account> account =
        app.demo() ? demo.get().createIfNobodyIsThere() : Optional.empty();
    tools.get().start();
    feed.get().start();
    audit.get().start();
    mailer.get().start();
    readiness.get().started();
    announce(new Announcement(app, urls.get(), account), TRIES);
  }

  private void announce(Announcement announcement, int triesLeft) {
    executor.schedule(
        () -> {
          if (announcement.isReachable()) {
            Console.out(announcement.text());
          } else if (triesLeft > 0) {
            announce(announcement, triesLeft - 1);
          } else {
            LOG.log(
                Level.WARNING,
                "Started, but nothing answers on flashpoint.http-port; set it to the server's port");
          }
        },
        500,
        TimeUnit.MILLISECONDS);
  }
}
