package ai.flashpoint.connect.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The members of a registration body; {@code null} and empty text count as absent. */
record RegistrationMembers(JsonNode json) {

  boolean isAbsent(String name) {
    JsonNode member = json.path(name);
    return member.isMissingNode()
        || member.isNull()
        || (member.isTextual() && member.textValue().isEmpty());
  }

  /**
   * A list of texts, empty if absent.
   *
   * @throws RegistrationRefused with this code if it is anything else
   */
  List<String> texts(String name, RegistrationRefused.Code code) {
    if (isAbsent(name)) {
      return List.of();
    }
    JsonNode member = json.path(name);
    List<String> texts = new ArrayList<>();
    for (JsonNode element : member) {
      if (!element.isTextual()) {
        throw new RegistrationRefused(code, name + " must be a list of strings");
      }
      texts.add(element.textValue());
    }
    if (!member.isArray()) {
      throw new RegistrationRefused(code, name + " must be a list of strings");
    }
    return texts;
  }

  /** A text that is nothing to stumble over; one that is too long or not plain counts as absent. */
  Optional<String> plain(String name, int longest) {
    return plain(json.path(name), longest);
  }

  static Optional<String> plain(JsonNode member, int longest) {
    return member.isTextual()
            && !member.textValue().isBlank()
            && member.textValue().length() <= longest
            && DisplayName.isPlain(member.textValue())
        ? Optional.of(member.textValue())
        : Optional.empty();
  }
}
