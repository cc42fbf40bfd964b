package ai.flashpoint.connect.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every scope that a client can think of. */
class ScopesPropertiesTest {

  @Provide
  Arbitrary<String> scopes() {
    Arbitrary<String> values = Arbitraries.of("mcp", "offline_access", "openid", "MCP", "", "a:b");
    return Arbitraries.oneOf(
        values.list().ofMaxSize(6).map(list -> String.join(" ", list)),
        Arbitraries.strings().withCharRange(' ', '\u007f').ofMaxLength(12),
        Arbitraries.strings().ofMaxLength(12));
  }

  @Property(tries = 2000)
  void wellFormed_isTheGrammar_withSpacesAsTheyCome(@ForAll("scopes") String scope) {
    // OAuth 2.1 section 1.4.1: NQCHAR = %x21 / %x23-5B / %x5D-7E; clients send stray spaces
    boolean tokens =
        scope.chars().anyMatch(c -> c != ' ')
            && scope
                .chars()
                .allMatch(
                    c ->
                        c == ' '
                            || c == 0x21
                            || (c >= 0x23 && c <= 0x5b)
                            || (c >= 0x5d && c <= 0x7e));

    assertThat(Scopes.wellFormed(scope)).isEqualTo(tokens);
  }

  @Property
  void granted_isPartOfWhatThereIs(@ForAll("scopes") String scope) {
    assertThat(List.of(Scopes.granted(Optional.of(scope)).split(" ")))
        .contains("mcp")
        .doesNotHaveDuplicates()
        .isSubsetOf("mcp", "offline_access");
  }

  @Property
  void granted_ofTheGranted_isTheSame(@ForAll("scopes") String scope) {
    String granted = Scopes.granted(Optional.of(scope));

    assertThat(Scopes.granted(Optional.of(granted))).isEqualTo(granted);
  }

  @Property
  void known_isPartOfWhatThereIs(@ForAll("scopes") String scope) {
    Scopes.known(Optional.of(scope))
        .ifPresent(
            known -> assertThat(List.of(known.split(" "))).isSubsetOf("mcp", "offline_access"));
  }
}
