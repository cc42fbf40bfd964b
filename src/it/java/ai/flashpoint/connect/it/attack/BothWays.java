package ai.flashpoint.connect.it.attack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Runs a test for each {@link Way}, and for each value where there are several. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(BothWays.Pairs.class)
public @interface BothWays {

  String[] value() default {};

  /** Way and value; the way alone where there are no values. */
  final class Pairs implements ArgumentsProvider {

    @Override
    public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
      String[] values = context.getRequiredTestMethod().getAnnotation(BothWays.class).value();
      return Arrays.stream(Way.values())
          .flatMap(
              way ->
                  values.length == 0
                      ? Stream.of(Arguments.of(way))
                      : Arrays.stream(values).map(value -> Arguments.of(way, value)));
    }
  }
}
