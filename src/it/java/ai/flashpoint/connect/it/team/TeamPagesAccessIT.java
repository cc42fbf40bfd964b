package ai.flashpoint.connect.it.team;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.it.server.Person;
import ai.flashpoint.connect.it.server.Server;
import ai.flashpoint.connect.it.server.Shared;
import ai.flashpoint.connect.it.web.Form;
import ai.flashpoint.connect.it.web.Visitor;
import ai.flashpoint.connect.it.wire.Answer;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is no owner gets nothing of a team's pages, and forms count only when they are ours. */
@ExtendWith(Shared.class)
class TeamPagesAccessIT {

  private static final String TEAM = "/teams/acme-research";
  private static final String REMOVE = "Yes, remove Bob Ross";

  private final Server server;
  private final Visitor owner;

  TeamPagesAccessIT(Server server) {
    this.server = server;
    owner = new Visitor(server);
  }

  @BeforeEach
  void signedIn() {
    signIn(owner, Person.ADA);
  }

  private Visitor signIn(Visitor visitor, Person person) {
    visitor.signIn(visitor.open(server.at("/login")), person);
    return visitor;
  }

  private Answer open(Person person, String place) {
    return signIn(new Visitor(server), person).open(server.at(place));
  }

  /** The page about Bob, a viewer. */
  private Answer bob() {
    String link = "tr:has(b:containsOwn(Bob Ross)) td.act a";
    String page = owner.open(server.at(TEAM)).body();
    return owner.open(server.at(Jsoup.parse(page).selectFirst(link).attr("href")));
  }

  private boolean bobIsAViewer() {
    String row = "tr:has(b:containsOwn(Bob Ross)) [data-label=Role]";
    return Jsoup.parse(owner.open(server.at(TEAM)).body()).select(row).text().equals("Viewer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/connections", "/agents", "/tools"})
  void page_forAMember_isForbidden(String place) {
    assertThat(open(Person.BOB, TEAM + place).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/connections", "/agents", "/tools"})
  void page_forAStranger_isNotFoundLikeOneThatNeverWas(String place) {
    assertThat(open(Person.CAROL, TEAM + place).status()).isEqualTo(404);
    assertThat(open(Person.CAROL, "/teams/nowhere" + place).status()).isEqualTo(404);
  }

  @Test
  void memberPage_forWhoIsNoOwner_isRefused() {
    String path = bob().address().getPath();

    assertThat(open(Person.BOB, path).status()).isEqualTo(403);
    assertThat(open(Person.CAROL, path).status()).isEqualTo(404);
    assertThat(open(Person.CAROL, path.replace("acme-research", "contoso")).status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/members/00000000-0000-4000-8000-000000000000",
        "/members/1",
        "/members",
        "/agents/00000000-0000-4000-8000-000000000000",
        "/nothing",
        "/agents/"
      })
  void page_thatIsNone_isNotFound(String place) {
    assertThat(owner.open(server.at(TEAM + place)).status()).isEqualTo(404);
  }

  @Test
  void post_forATeamOfOthers_isNotFound() {
    Form form = Form.with("Save the role", bob());
    Map<String, String> values = new HashMap<>(form.pressing("Save the role"));
    values.put("team", "contoso");

    assertThat(owner.send(form, values, "Origin", server.origin()).status()).isEqualTo(404);
  }

  @Test
  void post_afterSigningOut_isTheSignInAndThenThePage() {
    Form form = Form.with("Save the role", bob()).choose("Member");
    Visitor nobody = new Visitor(server);

    Answer login = nobody.press(form, "Save the role");

    assertThat(login.address().getPath()).isEqualTo("/login");
    assertThat(nobody.signIn(login, Person.ADA).address().getPath())
        .isEqualTo(bob().address().getPath());
    assertThat(bobIsAViewer()).isTrue();
  }

  @Test
  void post_withoutItsToken_isForbidden() {
    Form form = Form.with("Save the role", bob()).choose("Member");
    Map<String, String> values = new HashMap<>(form.pressing("Save the role"));
    values.remove("csrf");

    assertThat(owner.send(form, values, "Origin", server.origin()).status()).isEqualTo(403);
    assertThat(bobIsAViewer()).isTrue();
  }

  @Test
  void post_fromAnotherSite_isForbidden() {
    Form form = Form.with(REMOVE, bob());

    Answer answer = owner.send(form, form.pressing(REMOVE), "Origin", "https://evil.example");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(bobIsAViewer()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/connections", "/account", "/admin", TEAM, TEAM + "/agents", TEAM + "/tools"})
  void signIn_onTheWayToAPage_leadsThere(String place) {
    Visitor visitor = new Visitor(server);

    Answer page = visitor.signIn(visitor.open(server.at(place)), Person.ADA);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.address().getPath()).isEqualTo(place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example",
        "/%5Cevil.example",
        "/oauth/authorize",
        "/x"
      })
  void signIn_onTheWayToAForeignPlace_leadsToTheConnections(String next) {
    Visitor visitor = new Visitor(server);

    Answer page = visitor.signIn(visitor.open(server.at("/login?next=" + next)), Person.ADA);

    assertThat(page.address().toString()).isEqualTo(server.at("/connections"));
  }

  @Test
  void signIn_whereThePlaceWasExchangedInTheForm_leadsToTheConnections() {
    Visitor visitor = new Visitor(server);
    Form form =
        Form.with("Sign in", visitor.open(server.at("/login?next=" + TEAM)))
            .fill("E-mail", Person.ADA.email())
            .fill("Password", Person.ADA.password());
    Map<String, String> values = new HashMap<>(form.pressing("Sign in"));
    assertThat(values).containsEntry("next", TEAM);
    values.put("next", "//evil.example");

    Answer answer = visitor.send(form, values, "Origin", server.origin());

    assertThat(answer.location().getPath()).isEqualTo("/connections");
  }

  @Test
  void connections_ofAnOwner_leadToTheTeam() {
    assertThat(
            Jsoup.parse(owner.open(server.at("/connections")).body())
                .select("main a[href=" + TEAM + "]")
                .eachText())
        .containsExactly(Person.ACME);
    assertThat(open(Person.BOB, "/connections").body()).doesNotContain("href=\"" + TEAM);
  }
}
