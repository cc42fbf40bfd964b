package ai.flashpoint.connect.survey;

import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.CompleteTemplate;
import ai.flashpoint.connect.tool.NoSuchContents;
import ai.flashpoint.connect.tool.Resource;
import ai.flashpoint.connect.tool.ResourceTemplate;
import ai.flashpoint.connect.tool.TemplateArg;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** A team's surveys as resources, for people who pick data rather than ask for it. */
@ApplicationScoped
@Transactional
public class SurveyResources {

  static final String RESULTS = "survey://{survey_id}";
  static final String SHEET = "survey://{survey_id}/results.csv";

  static final String NEWEST = "survey://newest";

  private static final int MOST = 20;

  @Inject Surveys surveys;

  @Resource(
      uri = NEWEST,
      name = "newest_surveys",
      title = "Newest surveys",
      description = "The team's 20 newest surveys with the number of responses",
      role = Role.VIEWER)
  public List<SurveyPage.Summary> newest(Caller caller) {
    return surveys.list(caller.team().id(), Optional.empty(), Optional.empty(), MOST);
  }

  @ResourceTemplate(
      uriTemplate = RESULTS,
      name = "survey_results",
      title = "Survey results",
      description = "A survey's results, question by question, as JSON")
  public SurveyResults results(Call call, @TemplateArg(name = "survey_id") String surveyId) {
    return new AnalyseSurvey(surveys, call).of(find(call.caller(), surveyId));
  }

  @ResourceTemplate(
      uriTemplate = SHEET,
      name = "survey_results_csv",
      title = "Survey results as a table",
      description = "A survey's results as CSV, one figure a row",
      mimeType = "text/csv")
  public String sheet(Call call, @TemplateArg(name = "survey_id") String surveyId) {
    return WriteResultsCsv.of(new AnalyseSurvey(surveys, call).of(find(call.caller(), surveyId)));
  }

  @CompleteTemplate(uriTemplate = RESULTS, argument = "survey_id")
  public List<String> resultsId(String typed, Caller caller) {
    return surveys.suggest(caller.team().id(), typed);
  }

  @CompleteTemplate(uriTemplate = SHEET, argument = "survey_id")
  public List<String> sheetId(String typed, Caller caller) {
    return surveys.suggest(caller.team().id(), typed);
  }

  private SurveyEntity find(Caller caller, String surveyId) {
    return SurveyId.parse(surveyId)
        .flatMap(id -> surveys.find(caller.team().id(), id))
        .orElseThrow(NoSuchContents::new);
  }
}
