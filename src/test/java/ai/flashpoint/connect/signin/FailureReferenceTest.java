package ai.flashpoint.connect.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;

class FailureReferenceTest {

  @RepeatedTest(50)
  void random_hasAFormThatCanBeReadOut() {
    assertThat(FailureReference.random().value())
        .matches("FP-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{2}");
  }
}
