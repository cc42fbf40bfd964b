package ai.flashpoint.connect.tool;

import java.util.function.Function;

/** Lends the same object to every call. */
record LentObject(Object object) implements ToolBean {

  @Override
  public <T> T with(Function<Object, T> call) {
    return call.apply(object);
  }
}
