package ai.flashpoint.connect.tool;

/** Builds paths like {@code questions[0].text}. */
final class ArgumentPath {

  private final StringBuilder path = new StringBuilder();

  ArgumentPath member(String name) {
    if (!path.isEmpty()) {
      path.append('.');
    }
    path.append(name);
    return this;
  }

  ArgumentPath item(int index) {
    path.append('[').append(index).append(']');
    return this;
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
