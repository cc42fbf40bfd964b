package ai.flashpoint.connect.team;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** One JSON object of the import file together with its place, so that every complaint names it. */
record ImportElement(String place, JsonNode json) {

  /** Refuses members that nobody reads: a typing error must not silently change who may do what. */
  ImportElement onlyWith(String... members) {
    if (!json.isObject()) {
      throw InvalidImport.at(place, "must be an object");
    }
    Set<String> known = Set.of(members);
    json.fieldNames()
        .forEachRemaining(
            member -> {
              if (!known.contains(member)) {
                throw InvalidImport.at(at(member), "is not a known member");
              }
            });
    return this;
  }

  String required(String member, int longest) {
    return text(member, longest).orElseThrow(() -> InvalidImport.at(at(member), "is missing"));
  }

  Optional<String> text(String member, int longest) {
    JsonNode value = json.path(member);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isTextual()
        || value.textValue().isBlank()
        || value.textValue().length() > longest
        || value.textValue().indexOf('\0') >= 0) {
      throw InvalidImport.at(at(member), "must be text of 1 to " + longest + " characters");
    }
    return Optional.of(value.textValue());
  }

  boolean flag(String member) {
    JsonNode value = json.path(member);
    if (!value.isMissingNode() && !value.isBoolean()) {
      throw InvalidImport.at(at(member), "must be true or false");
    }
    return value.asBoolean(false);
  }

  OptionalLong count(String member) {
    JsonNode value = json.path(member);
    if (value.isMissingNode()) {
      return OptionalLong.empty();
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
      throw InvalidImport.at(at(member), "must be a whole number from 0");
    }
    return OptionalLong.of(value.longValue());
  }

  <T> List<T> list(String member, Function<ImportElement, T> reader) {
    JsonNode value = json.path(member);
    if (!value.isMissingNode() && !value.isArray()) {
      throw InvalidImport.at(at(member), "must be a list");
    }
    List<T> read = new ArrayList<>();
    for (JsonNode element : value) {
      read.add(reader.apply(new ImportElement(at(member) + "[" + read.size() + "]", element)));
    }
    return List.copyOf(read);
  }

  /** A list of texts, empty if it is not there. */
  List<String> texts(String member, int longest) {
    JsonNode value = json.path(member);
    if (!value.isMissingNode() && !value.isArray()) {
      throw InvalidImport.at(at(member), "must be a list");
    }
    List<String> read = new ArrayList<>();
    for (JsonNode element : value) {
      if (!element.isTextual()
          || element.textValue().isBlank()
          || element.textValue().length() > longest) {
        throw InvalidImport.at(
            at(member) + "[" + read.size() + "]",
            "must be text of 1 to " + longest + " characters");
      }
      read.add(element.textValue());
    }
    return List.copyOf(read);
  }

  ImportElement child(String member) {
    return new ImportElement(at(member), json.path(member));
  }

  String at(String member) {
    return place.isEmpty() ? member : place + "." + member;
  }
}
