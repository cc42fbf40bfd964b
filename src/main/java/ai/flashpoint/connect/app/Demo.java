package ai.flashpoint.connect.app;

import ai.flashpoint.connect.common.Secret;
import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.survey.DemoSurveys;
import ai.flashpoint.connect.team.Directory;
import ai.flashpoint.connect.team.ImportFile;
import ai.flashpoint.connect.team.Importer;
import ai.flashpoint.connect.team.Plan;
import ai.flashpoint.connect.team.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The demo account: one person in two teams with different data, for a first start with nobody in
 * the database.
 */
@ApplicationScoped
public class Demo {

  /** What the person needs to sign in; shown once. */
  record Account(String email, Secret password) {}

  private static final String EMAIL = "ada@example.com";
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  @Inject Directory directory;
  @Inject Importer importer;
  @Inject DemoSurveys surveys;

  Optional<Account> createIfNobodyIsThere() {
    if (!directory.isEmpty()) {
      return Optional.empty();
    }
    Secret password = password();
    importer.apply(people(password));
    surveys.create(team("acme-research"), team("northwind"));
    return Optional.of(new Account(EMAIL, password));
  }

  private TeamId team(String slug) {
    return directory.teamBySlug(slug).orElseThrow().id();
  }

  private static ImportFile people(Secret password) {
    return new ImportFile(
        List.of(
            new Plan("team", "Team", OptionalLong.of(10_000)),
            new Plan("starter", "Starter", OptionalLong.of(500))),
        List.of(
            new ImportFile.TeamEntry("acme-research", "Acme Research", Optional.of("team"), false),
            new ImportFile.TeamEntry("northwind", "Northwind Labs", Optional.of("starter"), false)),
        List.of(
            new ImportFile.UserEntry(
                EMAIL,
                "Ada Lovelace",
                Optional.of(password),
                Optional.empty(),
                true,
                false,
                Map.of(
                    "acme-research",
                    new ImportFile.MembershipEntry(Role.OWNER, false),
                    "northwind",
                    new ImportFile.MembershipEntry(Role.MEMBER, false)))),
        List.of());
  }

  /** Sixteen letters in four groups, about 79 bits: easy to type, hard to guess. */
  private static Secret password() {
    SecureRandom random = new SecureRandom();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      text.append(i > 0 && i % 4 == 0 ? "-" : "")
          .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return Secret.of(text.toString());
  }
}
