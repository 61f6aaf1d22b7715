// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.telling;

import static io.outcry.domain.SpreadVectors.section;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnPeriodTest {
  @Test
  void the_vectors_hold() {
    for (JsonNode example : section("3 severity")) {
      assertThat(ReturnPeriod.text(example.required("perWeek").asDouble()))
          .as("%s", example)
          .isEqualTo(example.required("text").asText());
    }
  }

  @ParameterizedTest(name = "once in {0} weeks")
  @CsvSource({
    "0.4, about 2 times a week", // 2.5 is rounded to even
    "0.2857, about 4 times a week",
    "1.49, about once a week",
    "1.5, about once in 2 weeks",
    "2.5, about once in 2 weeks",
    "9.49, about once in 9 weeks",
    "9.5, about once in 2 months",
    "47.9, about once in 11 months",
    "48, about once a year",
    "78.2, about once a year",
    "78.3, about once in 2 years",
    "521.7, about once in 10 years",
    "521.8, less than once in 10 years",
    "Infinity, less than once in 10 years"
  })
  void every_span_has_its_words(double weeks, String text) {
    assertThat(ReturnPeriod.text(1 / weeks)).isEqualTo(text);
  }
}
