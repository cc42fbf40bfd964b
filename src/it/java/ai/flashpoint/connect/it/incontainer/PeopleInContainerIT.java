package ai.flashpoint.connect.it.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.Source;
import ai.flashpoint.connect.it.server.Workspace;
import ai.flashpoint.connect.team.Directory;
import ai.flashpoint.connect.team.ImportReader;
import ai.flashpoint.connect.team.Importer;
import ai.flashpoint.connect.team.InvalidImport;
import ai.flashpoint.connect.team.Membership;
import ai.flashpoint.connect.team.PasswordSignIn;
import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.team.SignInResult;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs inside Payara Micro, in the WAR that was built. */
@ExtendWith(ArquillianExtension.class)
class PeopleInContainerIT {

  private static final String TEAMS =
      "{\"teams\":[{\"slug\":\"%s\",\"name\":\"%s\"}],\"users\":[{\"email\":\"%s\",\"name\":\"Grace\","
          + "\"password\":\"nanoseconds of wire\",\"teams\":{\"%s\":\"viewer\"}}]}";

  @Inject Importer importer;
  @Inject Directory directory;
  @Inject PasswordSignIn signIn;

  @Deployment
  static WebArchive product() {
    Workspace.emptied("in-container");
    return ShrinkWrap.createFromZipFile(WebArchive.class, Workspace.war().toFile())
        .addClass(PeopleInContainerIT.class);
  }

  @Test
  void importedPerson_signingIn_belongsToTheTeamWithTheRole() {
    apply(TEAMS.formatted("navy", "Navy", "grace@example.com", "navy"));

    Membership membership = only(memberships("grace@example.com"));

    assertEquals("Navy", membership.team().name());
    assertEquals(Role.VIEWER, membership.role());
  }

  @Test
  void importFile_appliedTwice_changesNothing() {
    String file = TEAMS.formatted("army", "Army", "twice@example.com", "army");
    apply(file);
    List<Membership> once = memberships("twice@example.com");

    apply(file);

    assertEquals(once, memberships("twice@example.com"));
  }

  @Test
  void importFile_refusedAtItsEnd_leavesNothingBehind() {
    String file = TEAMS.formatted("ghost", "Ghost", "ghost@example.com", "no-such-team");

    assertThrows(InvalidImport.class, () -> apply(file));

    assertEquals(SignInResult.Refused.class, attempt("ghost@example.com").getClass());
  }

  private void apply(String file) {
    importer.apply(ImportReader.read(file.getBytes(StandardCharsets.UTF_8)));
  }

  private List<Membership> memberships(String email) {
    SignInResult.SignedIn person = (SignInResult.SignedIn) attempt(email);
    return directory.memberships(person.user().id());
  }

  private SignInResult attempt(String email) {
    return signIn.attempt(email, Secret.of("nanoseconds of wire"), Source.UNKNOWN);
  }

  private static Membership only(List<Membership> memberships) {
    assertEquals(1, memberships.size());
    return memberships.get(0);
  }
}
