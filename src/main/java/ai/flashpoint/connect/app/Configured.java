package ai.flashpoint.connect.app;

import ai.flashpoint.connect.audit.AuditSettings;
import ai.flashpoint.connect.client.ClientSettings;
import ai.flashpoint.connect.common.Brand;
import ai.flashpoint.connect.common.BrowserCookies;
import ai.flashpoint.connect.common.MailSettings;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.common.Seal;
import ai.flashpoint.connect.common.SettingsReader;
import ai.flashpoint.connect.common.TrustedProxies;
import ai.flashpoint.connect.mcp.CallSettings;
import ai.flashpoint.connect.mcp.McpSettings;
import ai.flashpoint.connect.mcp.PresentationSettings;
import ai.flashpoint.connect.mcp.listen.ListenSettings;
import ai.flashpoint.connect.mcp.task.TaskSettings;
import ai.flashpoint.connect.quota.CallLimitSettings;
import ai.flashpoint.connect.quota.LimitSettings;
import ai.flashpoint.connect.session.KeySettings;
import ai.flashpoint.connect.session.SessionSettings;
import ai.flashpoint.connect.session.wallet.WalletSettings;
import ai.flashpoint.connect.team.LinkSettings;
import ai.flashpoint.connect.team.SignInSettings;
import ai.flashpoint.connect.tool.ToolSettings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** What is made of configuration once and injected everywhere. */
@ApplicationScoped
public class Configured {

  private AppSettings app;
  private SessionSettings sessions;
  private KeySettings keys;
  private ClientSettings clients;
  private PublicUrls urls;
  private Brand brand;
  private Clock clock;
  private TrustedProxies proxies;
  private AuditSettings audit;
  private LimitSettings limits;
  private CallLimitSettings callLimits;
  private SignInSettings signIn;
  private McpSettings mcp;
  private WalletSettings wallets;
  private CallSettings calls;
  private ListenSettings listening;
  private TaskSettings tasks;
  private PresentationSettings presentation;
  private ToolSettings tools;
  private MailSettings mail;
  private LinkSettings links;
  private Seal seal;

  @PostConstruct
  void read() {
    SettingsReader settings = SettingsReader.system();
    app = AppSettings.from(settings);
    sessions = SessionSettings.from(settings);
    keys = KeySettings.from(settings, sessions);
    clients = ClientSettings.from(settings);
    urls = PublicUrls.from(settings);
    brand = Brand.from(settings);
    mcp = McpSettings.from(settings);
    calls = CallSettings.from(settings);
    listening = ListenSettings.from(settings);
    tasks = TaskSettings.from(settings);
    presentation = PresentationSettings.from(settings, urls, brand);
    tools = ToolSettings.from(settings);
    proxies = TrustedProxies.from(settings);
    audit = AuditSettings.from(settings);
    limits = LimitSettings.from(settings);
    callLimits = CallLimitSettings.from(settings);
    wallets = WalletSettings.from(settings);
    signIn = SignInSettings.from(settings);
    mail = MailSettings.from(settings);
    links = LinkSettings.from(settings);
    clock = Clock.offset(Clock.systemUTC(), app.clockOffset());
    seal = SecretKey.seal(app, DatabaseSettings.from(settings));
  }

  @Produces
  AppSettings app() {
    return app;
  }

  @Produces
  SessionSettings sessions() {
    return sessions;
  }

  @Produces
  ClientSettings clients() {
    return clients;
  }

  @Produces
  KeySettings keys() {
    return keys;
  }

  @Produces
  SignInSettings signIn() {
    return signIn;
  }

  @Produces
  WalletSettings wallets() {
    return wallets;
  }

  @Produces
  CallSettings calls() {
    return calls;
  }

  @Produces
  ListenSettings listening() {
    return listening;
  }

  @Produces
  TaskSettings tasks() {
    return tasks;
  }

  @Produces
  McpSettings mcp() {
    return mcp;
  }

  @Produces
  PresentationSettings presentation() {
    return presentation;
  }

  @Produces
  ToolSettings tools() {
    return tools;
  }

  @Produces
  PublicUrls urls() {
    return urls;
  }

  @Produces
  Brand brand() {
    return brand;
  }

  @Produces
  BrowserCookies cookies() {
    return new BrowserCookies(urls);
  }

  @Produces
  TrustedProxies proxies() {
    return proxies;
  }

  @Produces
  LimitSettings limits() {
    return limits;
  }

  @Produces
  CallLimitSettings callLimits() {
    return callLimits;
  }

  @Produces
  AuditSettings audit() {
    return audit;
  }

  @Produces
  Clock clock() {
    return clock;
  }

  @Produces
  MailSettings mail() {
    return mail;
  }

  @Produces
  LinkSettings links() {
    return links;
  }

  @Produces
  Seal seal() {
    return seal;
  }
}
