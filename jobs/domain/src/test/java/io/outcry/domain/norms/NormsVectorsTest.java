// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.norms;

import static io.outcry.domain.SpreadVectors.millis;
import static io.outcry.domain.SpreadVectors.near;
import static io.outcry.domain.SpreadVectors.section;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NormsVectorsTest {
  @Test
  void every_score_falls_into_its_bin() {
    for (JsonNode example : section("1 score")) {
      assertThat(PeakHistogram.bin(example.required("score").asDouble()))
          .as("%s", example)
          .isEqualTo(example.required("bin").asInt());
    }
  }

  @Test
  void the_norms_and_the_tail_hold() {
    Map<String, Norms> built = new HashMap<>();
    for (JsonNode example : section("2 norms")) {
      Norms norms =
          example.has("sameAs")
              ? Objects.requireNonNull(built.get(example.required("sameAs").asText()))
              : build(example);
      built.put(example.required("name").asText(), norms);
      long now = millis(example.required("now"));
      if (!example.has("sameAs")) {
        assertLevels(norms, now, example);
      }
      for (JsonNode row : example.required("tail")) {
        Odds odds = norms.odds(row.required(0).asDouble(), now, own(example));
        assertNear(odds.share(), row.required(1), example);
        assertNear(odds.perWeek(), row.required(2), example);
      }
    }
  }

  private static void assertLevels(Norms norms, long now, JsonNode example) {
    assertNear(norms.stories(now), example.required("stories"), example);
    assertNear(norms.weeks(now), example.required("weeks"), example);
    assertNear(norms.odds(0, now, null).storiesPerWeek(), example.required("perWeek"), example);
    assertNear(norms.expectedHeat(now), example.required("expectedHeat"), example);
  }

  private static void assertNear(double value, JsonNode expected, JsonNode example) {
    assertThat(value)
        .as("%s", example.required("name"))
        .isCloseTo(expected.asDouble(), near(expected.asDouble()));
  }

  private static @Nullable Peak own(JsonNode example) {
    return example.has("own")
        ? new Peak(
            millis(example.required("own").required(0)),
            example.required("own").required(1).asDouble(),
            0)
        : null;
  }

  private static Norms build(JsonNode example) {
    Norms norms = Norms.startingAt(millis(example.required("start")));
    for (JsonNode step : example.required("steps")) {
      switch (step.required(0).asText()) {
        case "open" -> norms.open(peak(step, 2));
        case "raise" -> norms.raisePeak(peak(step, 2), peak(step, 4));
        case "close" -> norms.close(peak(step, 2));
        default -> throw new IllegalStateException("unknown step " + step);
      }
    }
    return norms;
  }

  private static Peak peak(JsonNode step, int from) {
    return new Peak(
        millis(step.required(1)),
        step.required(from).asDouble(),
        step.required(from + 1).asDouble());
  }
}
