package ai.flashpoint.connect.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The terminal itself: servers turn System.out into log records, which nobody can paste from. */
final class Console {

  private Console() {}

  static void out(String text) {
    print(FileDescriptor.out, text);
  }

  static void err(String text) {
    print(FileDescriptor.err, text);
  }

  private static void print(FileDescriptor descriptor, String text) {
    PrintStream stream =
        new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    stream.println(text);
    stream.flush();
  }
}
