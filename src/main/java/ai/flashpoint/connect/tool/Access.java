package ai.flashpoint.connect.tool;

import ai.flashpoint.connect.team.Role;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a caller must have to use something.
 *
 * @param role the least role in the team
 * @param scopes scope values (RFC 6749 section 3.3), all of them
 */
record Access(Role role, Set<String> scopes) {

  private static final Pattern SCOPE = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]+");

  Access {
    scopes = Set.copyOf(scopes);
  }

  /** As it is declared; a scope that no token can carry refuses the start. */
  static Access declared(Method method, Role role, String... scopes) {
    for (String scope : scopes) {
      if (!SCOPE.matcher(scope).matches()) {
        throw new IllegalToolDeclaration(method, "\"" + scope + "\" is not a scope value");
      }
    }
    return new Access(role, Set.of(scopes));
  }
}
