package ai.flashpoint.connect.survey;

import ai.flashpoint.connect.common.TeamId;
import ai.flashpoint.connect.tool.Change;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The rows of surveys and responses. Every query is bound to one team; every method needs the
 * caller's transaction.
 */
@ApplicationScoped
class Surveys {

  private static final int RESPONSES_AT_ONCE = 100;
  private static final int SUGGESTED = 100;
  private static final UUID NO_SURVEY = new UUID(0, 0);

  @PersistenceContext(unitName = "connect")
  EntityManager entities;

  @Inject Event<Change> changes;

  void add(SurveyEntity survey) {
    entities.persist(survey);
    tell(survey, SurveyResources.NEWEST);
  }

  /** Lets those who listen to the survey's resources know that these are others now. */
  void changed(SurveyEntity survey) {
    tell(survey, SurveyResources.NEWEST);
    tell(survey, SurveyResources.RESULTS);
    tell(survey, SurveyResources.SHEET);
  }

  private void tell(SurveyEntity survey, String template) {
    String uri = template.replace("{survey_id}", survey.id().toString());
    changes.fire(new Change.Resource(Optional.of(new TeamId(survey.teamId())), uri));
  }

  Optional<SurveyEntity> find(TeamId team, SurveyId id) {
    return one(team, id).getResultStream().findFirst();
  }

  /** Likewise, and nobody else adds responses until the transaction ends. */
  Optional<SurveyEntity> lock(TeamId team, SurveyId id) {
    return one(team, id).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
  }

  private TypedQuery<SurveyEntity> one(TeamId team, SurveyId id) {
    return entities
        .createQuery(
            "select s from SurveyEntity s where s.id = :id and s.teamId = :team",
            SurveyEntity.class)
        .setParameter("id", id.value())
        .setParameter("team", team.value());
  }

  /** At most so many, newest first, after the cursor. Leaves the questions in the database. */
  List<SurveyPage.Summary> list(
      TeamId team, Optional<SurveyStatus> status, Optional<SurveyCursor> after, int most) {
    TypedQuery<Object[]> query =
        entities
            .createQuery(
                "select s.id, s.title, s.status, s.createdAt, s.responseCount from SurveyEntity s"
                    + " where s.teamId = :team"
                    + (status.isPresent() ? " and s.status = :status" : "")
                    + (after.isPresent()
                        ? " and (s.createdAt < :at or (s.createdAt = :at and s.id < :id))"
                        : "")
                    + " order by s.createdAt desc, s.id desc",
                Object[].class)
            .setParameter("team", team.value())
            .setMaxResults(most);
    status.ifPresent(only -> query.setParameter("status", only.wire()));
    after.ifPresent(
        last ->
            query
                .setParameter("at", last.createdAt().atOffset(ZoneOffset.UTC))
                .setParameter("id", last.id()));
    return query.getResultStream().map(Surveys::summary).toList();
  }

  /** Ids of surveys whose title has this in it or whose id it is, newest first, at most 100. */
  List<String> suggest(TeamId team, String typed) {
    String text = typed.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    return entities
        .createQuery(
            "select s.id from SurveyEntity s where s.teamId = :team and (lower(s.title) like :title"
                + " escape '!' or s.id = :id) order by s.createdAt desc, s.id desc",
            UUID.class)
        .setParameter("team", team.value())
        .setParameter("title", "%" + text + "%")
        .setParameter("id", SurveyId.parse(typed).map(SurveyId::value).orElse(NO_SURVEY))
        .setMaxResults(SUGGESTED)
        .getResultStream()
        .map(UUID::toString)
        .toList();
  }

  private static SurveyPage.Summary summary(Object[] row) {
    return new SurveyPage.Summary(
        (UUID) row[0],
        (String) row[1],
        SurveyStatus.of((String) row[2]),
        ((OffsetDateTime) row[3]).toInstant(),
        (Long) row[4]);
  }

  /** Deletes a survey, whose row is locked, with all responses to it. */
  void delete(SurveyEntity locked) {
    entities
        .createQuery(
            "delete from SurveyResponseEntity r where r.surveyId = :survey and r.teamId = :team")
        .setParameter("team", locked.teamId())
        .setParameter("survey", locked.id())
        .executeUpdate();
    entities.remove(locked);
    changed(locked);
  }

  /** Adds responses, as JSON, to a survey whose row is locked. */
  void record(SurveyEntity locked, List<String> responses, Instant at) {
    for (String answers : responses) {
      entities.persist(new SurveyResponseEntity(locked, answers, at));
    }
    changed(locked);
  }

  /** Hands out all responses to a survey, newest first, holding only some in memory. */
  void forEachResponse(SurveyEntity survey, Consumer<Map<String, JsonNode>> each) {
    // By ranges of numbers, which have no gaps: a database may walk a limit from the newest row
    // anew for each page
    for (long last = survey.responseCount(); last > 0; last -= RESPONSES_AT_ONCE) {
      for (String answers : responses(survey, last - RESPONSES_AT_ONCE, last)) {
        each.accept(StoredJson.answers(answers));
      }
    }
  }

  /** Responses with numbers above the first and up to the last, newest first. */
  private List<String> responses(SurveyEntity survey, long above, long last) {
    return entities
        .createQuery(
            "select r.answers from SurveyResponseEntity r where r.surveyId = :survey and r.teamId = :team"
                + " and r.number > :above and r.number <= :last order by r.number desc",
            String.class)
        .setParameter("team", survey.teamId())
        .setParameter("survey", survey.id())
        .setParameter("above", above)
        .setParameter("last", last)
        .getResultList();
  }
}
