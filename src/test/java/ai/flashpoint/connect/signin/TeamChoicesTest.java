package ai.flashpoint.connect.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TeamChoicesTest {

  @Test
  void search_eightTeams_isNotOffered() {
    TeamChoices eight = choices(8, "7", null);

    assertThat(eight.searchable()).isFalse();
    assertThat(eight.shown()).hasSize(8);
  }

  @Test
  void search_moreThanEight_findsPartsOfNamesInAnyCase() {
    assertThat(choices(12, " TEAM 1", null).shown())
        .extracting(TeamChoice::id)
        .containsExactly("1", "10", "11", "12");
  }

  @Test
  void search_nothingTyped_showsAll() {
    assertThat(choices(9, null, null).shown()).hasSize(9);
  }

  @Test
  void chosen_severalTeams_isThePreferred() {
    assertThat(choices(3, null, "2").chosen()).contains("2");
  }

  @Test
  void chosen_severalTeamsNonePreferred_isNone() {
    assertThat(choices(3, null, null).chosen()).isEmpty();
  }

  @Test
  void chosen_oneTeam_isThatOne() {
    assertThat(choices(1, null, "2").chosen()).contains("1");
  }

  private static TeamChoices choices(int count, String search, String preferred) {
    List<TeamChoice> all =
        IntStream.rangeClosed(1, count)
            .mapToObj(i -> new TeamChoice(String.valueOf(i), "Team " + i, "T", "Owner"))
            .toList();
    return new TeamChoices(all, Optional.ofNullable(search), Optional.ofNullable(preferred));
  }
}
