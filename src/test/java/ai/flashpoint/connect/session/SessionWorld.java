package ai.flashpoint.connect.session;

import ai.flashpoint.connect.client.Client;
import ai.flashpoint.connect.client.ClientFixture;
import ai.flashpoint.connect.client.Clients;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.common.Seal;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.SettingsReader;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.team.Directory;
import ai.flashpoint.connect.team.StandingChanged;
import ai.flashpoint.connect.team.TeamFixture;
import ai.flashpoint.connect.testing.FiredEvents;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import ai.flashpoint.connect.testing.RecordedAudit;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One node with all beans of this package on a real database: Jane in Acme and Globex, Otto in
 * Initech.
 */
final class SessionWorld {

  static final PublicUrls URLS = new PublicUrls("https://connect.example.com");
  static final SessionSettings SETTINGS =
      SessionSettings.from(new SettingsReader(key -> Optional.empty()));
  static final KeySettings KEY_SETTINGS =
      KeySettings.from(new SettingsReader(key -> Optional.empty()), SETTINGS);
  static final Seal SEAL = Seal.under(new byte[32]);
  static final RSAKey KEY = newKey();

  final MemoryDatabase database = MemoryDatabase.fresh();
  final MovableClock clock = new MovableClock();
  final TeamFixture people = new TeamFixture(database, clock);
  final FiredEvents<StandingChanged> events = people.events;
  final Directory directory = people.directory();
  final Sessions sessions = new Sessions();
  final StandingChanges changes = new StandingChanges();
  final ServiceSessions services = new ServiceSessions();
  final UnusedTokens unused = new UnusedTokens();
  final RecordedAudit audit = new RecordedAudit();
  final Clients clients = ClientFixture.clients(database, clock);
  final StandingLoader loader = new StandingLoader();
  final LiveState live = new LiveState();
  final SigningKeyStore keyStore = new SigningKeyStore();
  final SigningKeys keys = new SigningKeys();
  final AccessTokens accessTokens = new AccessTokens();
  final PendingAuthorizations pendings = new PendingAuthorizations();
  final CodeExchange codes = new CodeExchange();
  final RefreshRotation refreshes = new RefreshRotation();
  final ConnectFlow flow = new ConnectFlow(this);

  final UserId jane;
  final UserId otto;
  final TeamId acme;
  final TeamId globex;
  final TeamId initech;

  SessionWorld() {
    sessions.entities = database.entities();
    sessions.clock = clock;
    sessions.directory = directory;
    sessions.changes = events;
    sessions.audit = audit;
    unused.sessions = sessions;
    unused.clock = clock;
    changes.entities = database.entities();
    changes.clock = clock;
    changes.sessions = sessions;
    changes.services = services;
    services.entities = database.entities();
    services.clock = clock;
    services.settings = SETTINGS;
    services.urls = URLS;
    services.clients = clients;
    services.directory = directory;
    services.sessions = sessions;
    services.accessTokens = accessTokens;
    services.audit = audit;
    loader.sessions = sessions;
    loader.directory = directory;
    loader.clock = clock;
    live.loader = loader;
    live.clock = clock;
    live.settings = SETTINGS;
    keyStore.entities = database.entities();
    keyStore.clock = clock;
    keyStore.seal = SEAL;
    keyStore.settings = KEY_SETTINGS;
    keyStore.audit = audit;
    keys.store = keyStore;
    keys.settings = KEY_SETTINGS;
    keys.clock = clock;
    accessTokens.keys = keys;
    accessTokens.urls = URLS;
    accessTokens.clock = clock;
    accessTokens.settings = SETTINGS;
    accessTokens.begin();
    pendings.entities = database.entities();
    pendings.clock = clock;
    pendings.settings = SETTINGS;
    pendings.directory = directory;
    pendings.audit = audit;
    codes.entities = database.entities();
    codes.clock = clock;
    codes.settings = SETTINGS;
    codes.directory = directory;
    codes.sessions = sessions;
    codes.clients = clients;
    codes.accessTokens = accessTokens;
    codes.audit = audit;
    codes.unused = unused;
    refreshes.entities = database.entities();
    refreshes.clock = clock;
    refreshes.settings = SETTINGS;
    refreshes.directory = directory;
    refreshes.sessions = sessions;
    refreshes.accessTokens = accessTokens;
    refreshes.audit = audit;
    people.apply(
        "{'teams':[{'slug':'acme','name':'Acme'},{'slug':'globex','name':'Globex'},"
            + "{'slug':'initech','name':'Initech'}],"
            + "'users':[{'email':'jane@example.com','name':'Jane','teams':{'acme':'owner','globex':'member'}},"
            + "{'email':'otto@example.com','name':'Otto','teams':{'initech':'owner'}}]}");
    jane = people.user("jane@example.com");
    otto = people.user("otto@example.com");
    acme = people.team("acme");
    globex = people.team("globex");
    initech = people.team("initech");
    store(KEY);
    in(
        () -> {
          keys.load();
          return keys;
        });
    events.take();
    events.observe(changes::record);
    live.heard(clock.instant());
  }

  /** One request: a transaction, and after its success what the node forgets. */
  <T> T in(Supplier<T> work) {
    events.take();
    T result = database.transaction(work);
    events.take().forEach(live::committed);
    return result;
  }

  /** An operator's change, which reaches this node's memory as it does in a server. */
  void importing(String json) {
    events.take();
    people.apply(json);
    events.take().forEach(live::committed);
  }

  /** Stores a key that signs from now on. */
  void store(JWK key) {
    in(
        () -> {
          SigningKeyEntity row =
              new SigningKeyEntity(
                  key.getKeyID(),
                  SigningKey.of(key).algorithm().getName(),
                  key.toPublicJWK().toJSONString(),
                  SEAL.seal(key.toJSONString(), key.getKeyID()),
                  clock.instant(),
                  clock.instant());
          database.entities().persist(row);
          return row;
        });
  }

  /** What a call with this token meets on a node that hears from its database. */
  Standing standing(Secret accessToken) {
    live.heard(clock.instant());
    TokenCheck check = accessTokens.check(accessToken.reveal());
    return in(() -> live.standing((TokenCheck.Valid) check));
  }

  SessionEntity session(Secret accessToken) {
    TokenCheck.Valid valid = (TokenCheck.Valid) accessTokens.check(accessToken.reveal());
    return in(() -> sessions.find(valid.session()).orElseThrow());
  }

  static Client assistant(String id) {
    return ClientFixture.publicClient(id, "https://a.example/cb");
  }

  static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
