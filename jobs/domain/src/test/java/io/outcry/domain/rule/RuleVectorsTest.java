// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.rule;

import static io.outcry.domain.SpreadVectors.millis;
import static io.outcry.domain.SpreadVectors.near;
import static io.outcry.domain.SpreadVectors.section;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.domain.norms.Norms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleVectorsTest {
  private static final long HOUR = 3_600_000;

  private record Alert(String story, Verdict verdict, long authors, int revision) {}

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void thirty_days_of_a_small_brand_alert_as_the_vectors_say(boolean restartAtEachPost) {
    for (JsonNode example : section("4 rule")) {
      List<Alert> alerts = replay(example, restartAtEachPost);
      JsonNode expected = example.required("alerts");
      assertThat(alerts).as("budget %s", example.required("budget")).hasSize(expected.size());
      for (int i = 0; i < alerts.size(); i++) {
        assertAlert(alerts.get(i), expected.required(i));
      }
    }
  }

  private static void assertAlert(Alert alert, JsonNode expected) {
    SpreadReading reading = alert.verdict().reading();
    assertThat(alert.story()).isEqualTo(expected.required("story").asText());
    assertThat(alert.revision()).isEqualTo(expected.required("revision").asInt());
    assertThat(alert.authors()).isEqualTo(expected.required("authors").asLong());
    assertThat(reading.atMillis()).isEqualTo(millis(expected.required("at")));
    assertThat(reading.posts()).isEqualTo(expected.required("posts").asLong());
    assertNear(reading.heat(), expected.required("heat"));
    assertNear(reading.expectedHeat(), expected.required("expectedHeat"));
    assertNear(reading.score(), expected.required("score"));
    assertNear(reading.perWeek(), expected.required("perWeek"));
    assertNear(reading.odds().returnWeeks(), expected.required("returnWeeks"));
    assertThat(reading.severity().name().toLowerCase(Locale.ROOT))
        .isEqualTo(expected.required("severity").asText());
  }

  private static void assertNear(double value, JsonNode expected) {
    assertThat(value).isCloseTo(expected.asDouble(), near(expected.asDouble()));
  }

  private static List<Alert> replay(JsonNode example, boolean restartAtEachPost) {
    double perWeek = example.required("budget").asDouble();
    long start = millis(example.required("start"));
    Norms norms = Norms.startingAt(start);
    AlertBudget budget = AlertBudget.full(perWeek, start);
    Map<String, StorySpread> stories = new HashMap<>();
    Map<String, Set<String>> authors = new HashMap<>(); // the vectors count authors exactly
    List<Alert> alerts = new ArrayList<>();
    for (JsonNode post : section(example.required("postsIn").asText())) {
      String id = post.required(1).asText();
      StorySpread story = stories.computeIfAbsent(id, any -> StorySpread.none(HOUR));
      Set<String> people = authors.computeIfAbsent(id, any -> new HashSet<>());
      people.add(post.required(2).asText());
      Verdict verdict =
          new BrandSpread(norms, budget)
              .post(
                  story,
                  millis(post.required(0)),
                  1,
                  new Circumstances(people.size(), true, false, new AlertBar(perWeek, 5)));
      if (verdict.decision().alerts()) {
        alerts.add(new Alert(id, verdict, people.size(), story.alerts()));
      }
      if (restartAtEachPost) {
        norms = Norms.of(norms.toState());
        budget = AlertBudget.of(budget.toState(), perWeek);
        stories.put(id, StorySpread.of(story.toState(), HOUR));
      }
    }
    return alerts;
  }
}
