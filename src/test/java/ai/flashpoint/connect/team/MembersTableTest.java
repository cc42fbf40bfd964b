package ai.flashpoint.connect.team;

import static org.assertj.core.api.Assertions.assertThat;

import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.common.table.OpenTables;
import ai.flashpoint.connect.common.table.Row;
import ai.flashpoint.connect.common.table.Tables;
import ai.flashpoint.connect.testing.MemoryDatabase;
import ai.flashpoint.connect.testing.MovableClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembersTableTest {

  private final MemoryDatabase database = MemoryDatabase.fresh();
  private final MovableClock clock = new MovableClock();
  private final TeamFixture people = new TeamFixture(database, clock);
  private final OpenTables tables = new OpenTables(database, clock);
  private TeamId acme;

  @BeforeEach
  void begin() {
    people.apply(
        "{'teams':[{'slug':'acme','name':'Acme'},{'slug':'other','name':'Other'}],'users':["
            + "{'email':'ada@b','name':'Ada','teams':{'acme':'owner'}},"
            + "{'email':'bob@b','name':'Bob','teams':{'other':'owner'}}]}");
    acme = people.team("acme");
  }

  /** Among them many of one name. */
  private void many(int members) {
    database.execute(
        "insert into users (id, email, name, operator, disabled, created_at) select random_uuid(),"
            + " 'p' || \"X\" || '@example.com', 'Person ' || mod(\"X\", 100), false, false, current_timestamp"
            + " from system_range(1, "
            + members
            + ")");
    database.execute(
        "insert into memberships (user_id, team_id, role, disabled) select id, '"
            + acme
            + "', 'MEMBER', false from users where email like '%@example.com'");
  }

  private static List<String> emails(List<List<Row>> pages) {
    return pages.stream()
        .flatMap(List::stream)
        .map(TeamMembers::member)
        .map(member -> member.user().email())
        .toList();
  }

  @Test
  void manyMembers_comeInPagesByName() {
    many(5000);

    List<List<Row>> pages = tables.pages(TeamMembers.table(acme), Map.of());

    assertThat(pages).hasSize(101).allMatch(page -> page.size() <= Tables.PAGE);
    assertThat(emails(pages)).hasSize(5001).doesNotHaveDuplicates();
    assertThat(pages.stream().flatMap(List::stream).map(row -> row.text(2))).isSorted();
  }

  @ParameterizedTest
  @ValueSource(strings = {"p4711@", "P4711@EXAMPLE"})
  void search_ofAnAddress_findsWhoHasIt(String typed) {
    many(5000);

    assertThat(emails(tables.pages(TeamMembers.table(acme), Map.of("q", typed))))
        .containsExactly("p4711@example.com");
  }

  @Test
  void search_ofAName_comesInPagesToo() {
    many(5000);

    List<List<Row>> pages = tables.pages(TeamMembers.table(acme), Map.of("q", "person 7"));

    assertThat(emails(pages)).hasSize(550);
    assertThat(pages).hasSize(11);
  }

  @Test
  void search_ofSomebodyOfAnotherTeam_findsNobody() {
    assertThat(tables.ask(TeamMembers.table(acme), Map.of("q", "bob")).rows()).isEmpty();
  }

  @Test
  void row_isTheMember() {
    Member member = TeamMembers.member(tables.ask(TeamMembers.table(acme), Map.of()).rows().get(0));

    assertThat(member.user()).isEqualTo(new User(people.user("ada@b"), "ada@b", "Ada", false));
    assertThat(member.role()).isEqualTo(Role.OWNER);
    assertThat(member.since()).isPresent();
    assertThat(member.disabled()).isFalse();
  }

  /** Taken out in the file: not shown before either. */
  @Test
  void membershipThatIsDisabled_isNotListed() {
    database.execute("update memberships set disabled = true");

    assertThat(tables.ask(TeamMembers.table(acme), Map.of()).rows()).isEmpty();
  }
}
