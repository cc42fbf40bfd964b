package ai.flashpoint.connect.tool;

import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Function;

/** Makes what a prompt's method returned into an answer. */
enum PromptResult {
  TEXT(returned -> List.of(said(new Content.Text((String) returned)))),
  CONTENT(returned -> List.of(said((Content) returned))),
  CONTENTS(returned -> ((List<?>) returned).stream().map(block -> said((Content) block)).toList()),
  MESSAGE(returned -> List.of((PromptAnswer.Message) returned)),
  MESSAGES(
      returned -> ((List<?>) returned).stream().map(PromptAnswer.Message.class::cast).toList()),
  ANSWER(returned -> List.of());

  private final Function<Object, List<PromptAnswer.Message>> messages;

  PromptResult(Function<Object, List<PromptAnswer.Message>> messages) {
    this.messages = messages;
  }

  PromptAnswer of(String description, Object returned) {
    if (returned == null) {
      throw new IllegalStateException("a prompt's method returned null");
    }
    return returned instanceof PromptAnswer answer
        ? answer
        : new PromptAnswer(description, messages.apply(returned));
  }

  private static PromptAnswer.Message said(Content content) {
    return new PromptAnswer.Message(PromptAnswer.Role.USER, content);
  }

  /** How a method of this return type answers; an unsupported type is an illegal argument. */
  static PromptResult returning(Type type) {
    if (type == String.class) {
      return TEXT;
    }
    if (type == PromptAnswer.class) {
      return ANSWER;
    }
    if (type == PromptAnswer.Message.class) {
      return MESSAGE;
    }
    if (type instanceof Class<?> plain && Content.class.isAssignableFrom(plain)) {
      return CONTENT;
    }
    Class<?> item = ItemType.of(type).orElse(void.class);
    if (item == PromptAnswer.Message.class) {
      return MESSAGES;
    }
    if (Content.class.isAssignableFrom(item)) {
      return CONTENTS;
    }
    throw new IllegalArgumentException(
        "returns "
            + type.getTypeName()
            + ": return String, Content, PromptAnswer.Message, a list of these, or PromptAnswer");
  }
}
