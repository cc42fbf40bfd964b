package ai.flashpoint.connect.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource({
    "'', '', en",
    "'', 'de', de",
    "'', 'de-AT,de;q=0.9,en;q=0.8', de",
    "'', 'DE-at', de",
    "'', 'en-GB, de', en",
    "'', 'en;q=0.5, de', de",
    "'', 'en;q=0.5, de ; q=0.7', de",
    "'', 'fr, de;q=0.1', de",
    "'', 'fr, it', en",
    "'', '*', en",
    "'', 'de;q=0, en', en",
    "'', 'de;q=0', en",
  })
  void choose_acceptedByTheBrowser_isTheBestOfOurs(
      String wished, String accepted, String language) {
    assertThat(Languages.choose(wished, accepted)).hasToString(language);
  }

  @ParameterizedTest
  @CsvSource({
    "de, en, de",
    "en, de, en",
    "de-CH, en, de",
    "fr-CA de en, en, de",
    "' de  en ', en, de",
    "fr, de, de",
    "fr it, '', en",
  })
  void choose_wishedByTheAssistant_comesFirst(String wished, String accepted, String language) {
    assertThat(Languages.choose(wished, accepted)).hasToString(language);
  }

  @ParameterizedTest
  @CsvSource({
    "'de_DE -x ../.. <script>', ''",
    "deutsch, ''",
    "'', ';;;q=,,=;q=1'",
    "'', 'de;q=2'",
    "'', 'de;q=x'",
    "'', 'de;q=-1'",
    "'', ';q=1'",
    "-, -",
  })
  void choose_whatIsNoLanguage_isPassedOver(String wished, String accepted) {
    assertThat(Languages.choose(wished, accepted)).hasToString("en");
  }
}
