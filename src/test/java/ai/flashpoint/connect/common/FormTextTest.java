package ai.flashpoint.connect.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTextTest {

  @Test
  void values_ofAddressAndBody_areInThisOrder() {
    Map<String, String[]> read = FormText.read("a=1&b=2", "a=3");

    assertThat(read.get("a")).containsExactly("1", "3");
    assertThat(read.get("b")).containsExactly("2");
  }

  @Test
  void text_encoded_isDecodedOnce() {
    assertThat(FormText.read("n%61me=%C3%A4+%2541").get("name")).containsExactly("ä %41");
  }

  @Test
  void pair_notCorrectlyEncoded_isLeftOut() {
    assertThat(FormText.read("a=%zz&b=2")).containsOnlyKeys("b");
  }

  @Test
  void name_withoutValue_isThere() {
    assertThat(FormText.read("a&b=").get("a")).containsExactly("");
  }

  @Test
  void nothing_read_isNothing() {
    assertThat(FormText.read(null, "")).isEmpty();
  }

  @Test
  void pairs_beyondTheLimit_areLeftOut() {
    assertThat(FormText.read("a&".repeat(FormText.MOST) + "b")).containsOnlyKeys("a");
  }
}
