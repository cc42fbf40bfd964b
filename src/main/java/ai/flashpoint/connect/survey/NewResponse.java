package ai.flashpoint.connect.survey;

import ai.flashpoint.connect.tool.Description;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** One person's answers as they are recorded. */
record NewResponse(
    @Description(
            "Question id to value. single_choice: one of the options. multiple_choice: array of"
                + " options. scale: 1 to 5. nps: 0 to 10. number: a number. open_text: text. date:"
                + " text like 2026-03-31. Leave out what was not answered")
        Map<String, JsonNode> answers) {}
