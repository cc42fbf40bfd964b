package ai.flashpoint.connect.survey;

import ai.flashpoint.connect.tool.Description;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** A question as it is asked for when a survey is made. */
record NewQuestion(
    @Description("Short and unique in the survey; q1, q2, ... by position if left out")
        Optional<@Pattern(regexp = "[A-Za-z0-9_-]{1,64}") String> id,
    @Description("What people are asked") @NotBlank @Size(max = 1000) String text,
    @Description(
            "What an answer is. single_choice: one of the options. multiple_choice: an array of"
                + " options. scale: a whole number from 1 to 5. nps: a whole number from 0 to 10"
                + " (how likely to recommend). number: any number. open_text: text. date: a day"
                + " like 2026-03-31")
        QuestionKind kind,
    @Description("2 to 50 different answers to choose from; for the two choice kinds only")
        Optional<@Size(min = 2, max = 50) List<@NotBlank @Size(max = 200) String>> options,
    @Description("Whether every response must answer it; false if left out")
        Optional<Boolean> required) {}
