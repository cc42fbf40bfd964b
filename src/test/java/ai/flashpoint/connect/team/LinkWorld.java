package ai.flashpoint.connect.team;

import ai.flashpoint.connect.common.EmailAddress;
import ai.flashpoint.connect.common.MailSettings;
import ai.flashpoint.connect.common.PublicUrls;
import ai.flashpoint.connect.common.Seal;
import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.UserId;
import ai.flashpoint.connect.testing.FiredEvents;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import java.time.Duration;
import java.util.Optional;

/** Accounts, resets and invitations of one node, with two teams and their people. */
final class LinkWorld implements AutoCloseable {

  static final MailSettings MAIL =
      new MailSettings(
          Optional.of("mail.example.com"),
          25,
          Optional.empty(),
          Optional.empty(),
          EmailAddress.of("connect@example.com"),
          MailSettings.Tls.NONE);

  final MemoryDatabase database = MemoryDatabase.fresh();
  final MovableClock clock = new MovableClock();
  final TeamFixture people = new TeamFixture(database, clock);
  final FiredEvents<StandingChanged> standing = new FiredEvents<>();
  final FiredEvents<AccountChanged> accountChanges = new FiredEvents<>();
  final FiredEvents<InvitationChanged> invitationChanges = new FiredEvents<>();
  final FiredEvents<LinkIssued> links = new FiredEvents<>();
  final Accounts accounts = new Accounts();
  final PasswordResets resets = new PasswordResets();
  final Invitations invitations = new Invitations();
  final InvitationAcceptance acceptance = new InvitationAcceptance();
  private final InvitationRows rows = new InvitationRows();
  private final InviterLimit limit = new InviterLimit();
  private final ThrottleFixture throttle = new ThrottleFixture(database.another(), clock);

  LinkWorld() {
    this(MailSettings.OFF);
  }

  LinkWorld(MailSettings mail) {
    people.apply(
        "{'teams':[{'slug':'acme','name':'Acme'},{'slug':'other','name':'Other'}],'users':["
            + "{'email':'owner@example.com','name':'Olive','teams':{'acme':'owner'}},"
            + "{'email':'second@example.com','name':'Sam','teams':{'acme':'owner'}},"
            + "{'email':'member@example.com','name':'Mel','teams':{'acme':'member'}},"
            + "{'email':'root@example.com','name':'Root','operator':true},"
            + "{'email':'off@example.com','name':'Off','disabled':true},"
            + "{'email':'jane@example.com','name':'Jane','teams':{'other':'owner'}}]}");
    PublicUrls urls = new PublicUrls("https://connect.example.com");
    LinkSettings settings = new LinkSettings(Duration.ofHours(1), Duration.ofDays(7));
    accounts.entities = database.entities();
    accounts.standing = standing;
    accounts.changes = accountChanges;
    resets.entities = database.entities();
    resets.clock = clock;
    resets.settings = settings;
    resets.mail = mail;
    resets.urls = urls;
    resets.directory = people.directory();
    resets.accounts = accounts;
    resets.links = links;
    resets.changes = accountChanges;
    rows.entities = database.entities();
    rows.clock = clock;
    rows.settings = settings;
    rows.mail = mail;
    rows.urls = urls;
    rows.directory = people.directory();
    rows.accounts = accounts;
    rows.links = links;
    rows.changes = invitationChanges;
    limit.clock = clock;
    limit.seal = Seal.under(new byte[32]);
    limit.tallies = new SignInTallies();
    limit.tallies.entities = database.entities();
    rows.limit = limit;
    invitations.rows = rows;
    invitations.throttle = throttle;
    acceptance.entities = database.entities();
    acceptance.clock = clock;
    acceptance.rows = rows;
    acceptance.standing = standing;
    standing.observe(resets::withdraw);
  }

  UserId user(String name) {
    return people.user(name + "@example.com");
  }

  TeamId team(String slug) {
    return people.team(slug);
  }

  /** The part of a link that makes it work. */
  static Secret token(LinkDelivery delivery) {
    return token(((LinkDelivery.Shown) delivery).link());
  }

  static Secret token(Secret link) {
    String text = link.reveal();
    return Secret.of(text.substring(text.indexOf('=') + 1));
  }

  @Override
  public void close() {
    throttle.close();
  }
}
