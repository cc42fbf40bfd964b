package ai.flashpoint.connect.survey;

import ai.flashpoint.connect.common.TeamId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Fills the demo account's two teams with different data, the same on every machine. */
@ApplicationScoped
@Transactional
public class DemoSurveys {

  @Inject Surveys surveys;
  @Inject Clock clock;

  /** To be called once, after the teams were made: a second call fails on the surveys' ids. */
  public void create(TeamId acme, TeamId northwind) {
    create(acme, DemoSurvey.ONBOARDING);
    create(acme, DemoSurvey.FEATURES);
    create(northwind, DemoSurvey.DELIVERY);
  }

  private void create(TeamId team, DemoSurvey demo) {
    Instant created =
        clock.instant().truncatedTo(ChronoUnit.MICROS).minus(Duration.ofDays(demo.daysAgo()));
    SurveyEntity survey =
        new SurveyEntity(
            id(team, demo),
            team.value(),
            demo.title(),
            CheckQuestions.stored(demo.questions()),
            created);
    surveys.add(survey);
    DemoAnswers people = new DemoAnswers(demo.title().length(), demo.comments());
    for (int i = 1; i <= demo.responses(); i++) {
      List<NewResponse> response = List.of(people.next(demo.questions()));
      surveys.record(
          survey,
          CheckResponses.check(demo.questions(), response),
          created.plus(Duration.ofHours(6L * i)));
    }
  }

  private static UUID id(TeamId team, DemoSurvey demo) {
    return UUID.nameUUIDFromBytes((team + demo.title()).getBytes(StandardCharsets.UTF_8));
  }
}
