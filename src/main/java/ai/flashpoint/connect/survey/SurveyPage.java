package ai.flashpoint.connect.survey;

import ai.flashpoint.connect.tool.Description;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Some of a team's surveys, newest first. */
record SurveyPage(
    List<Summary> surveys,
    @Description("Call again with this cursor for the next ones; absent on the last page")
        Optional<String> nextCursor) {

  record Summary(
      UUID id, String title, SurveyStatus status, Instant createdAt, long responseCount) {}
}
