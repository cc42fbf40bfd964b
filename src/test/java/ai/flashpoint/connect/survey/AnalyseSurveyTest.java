package ai.flashpoint.connect.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.flashpoint.connect.team.Role;
import ai.flashpoint.connect.testing.FiredEvents;
import ai.flashpoint.connect.tool.Call;
import ai.flashpoint.connect.tool.CallCancelled;
import ai.flashpoint.connect.tool.Caller;
import ai.flashpoint.connect.tool.Cancellation;
import ai.flashpoint.connect.tool.Inputs;
import ai.flashpoint.connect.tool.Progress;
import ai.flashpoint.connect.tool.ToolHarness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AnalyseSurveyTest {

  private static final Instant NOW = Instant.parse("2026-03-31T14:03:00Z");
  private static final SurveyId ID = new SurveyId(new UUID(0, 77));
  private static final int RESPONSES = 250;

  private static SurveyDatabase database;
  private static final Surveys SURVEYS = new Surveys();

  private final List<String> reports = new ArrayList<>();
  private boolean cancelled;

  @BeforeAll
  static void responses() {
    database = new SurveyDatabase(ToolHarness.ACME.id().value());
    SURVEYS.entities = database.entities;
    SURVEYS.changes = new FiredEvents<>();
    database.transaction(
        () -> {
          SURVEYS.add(new SurveyEntity(ID.value(), ToolHarness.ACME.id().value(), "T", "[]", NOW));
          return true;
        });
    database.transaction(
        () -> {
          SURVEYS.record(
              SURVEYS.lock(ToolHarness.ACME.id(), ID).orElseThrow(),
              Collections.nCopies(RESPONSES, "{}"),
              NOW);
          return true;
        });
  }

  private SurveyResults analyse() {
    return database.transaction(
        () ->
            new AnalyseSurvey(SURVEYS, new Watched())
                .of(SURVEYS.find(ToolHarness.ACME.id(), ID).orElseThrow()));
  }

  @Test
  void analysis_manyResponses_tellsHowFarItIs() {
    assertThat(analyse().totalResponses()).isEqualTo(RESPONSES);
    assertThat(reports).containsExactly("100.0 of 250.0", "200.0 of 250.0");
  }

  @Test
  void analysis_nobodyWaits_stopsOnTheWay() {
    cancelled = true;
    assertThatThrownBy(this::analyse).isInstanceOf(CallCancelled.class);
    assertThat(reports).isEmpty();
  }

  /** A call that remembers what it was told. */
  private final class Watched implements Call, Progress, Cancellation {

    private final Caller caller = ToolHarness.person(ToolHarness.ACME, Role.VIEWER);

    @Override
    public Caller caller() {
      return caller;
    }

    @Override
    public Progress progress() {
      return this;
    }

    @Override
    public Cancellation cancellation() {
      return this;
    }

    @Override
    public Inputs inputs() {
      return Call.quiet(caller).inputs();
    }

    @Override
    public void report(double done) {
      reports.add(done + "");
    }

    @Override
    public void report(double done, double total) {
      reports.add(done + " of " + total);
    }

    @Override
    public void report(double done, double total, String message) {
      report(done, total);
    }

    @Override
    public boolean requested() {
      return cancelled;
    }

    @Override
    public void onRequest(Runnable action) {}
  }
}
