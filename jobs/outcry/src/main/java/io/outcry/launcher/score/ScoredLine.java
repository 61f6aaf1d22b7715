// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.mentions.Sentiment;
import io.outcry.text.TextScore;
import io.outcry.text.WordWeight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line: either scores, as a line of JSON, or what is wrong with it.
 *
 * @param number of the line, from 1
 */
record ScoredLine(long number, @Nullable String scores, @Nullable String problem) {
  record Input(@Nullable String id, @Nullable String text) {}

  /** Without {@code --explain} there are no words, not even an empty field. */
  record Output(
      String id,
      String language,
      Sentiment sentiment,
      double complaint,
      boolean unsure,
      String model,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<WordWeight> words) {}

  static ScoredLine of(long number, String line, Scorer scorer, boolean explain) {
    Input input;
    try {
      input = Json.read(line, Input.class);
    } catch (JsonProcessingException e) {
      return wrong(number, "no JSON object with id and text: " + Json.problem(e));
    }
    if (input == null || input.id() == null || input.text() == null) {
      return wrong(number, "id or text is missing; expected {\"id\":\"1\",\"text\":\"…\"}");
    }
    String text = input.text();
    TextScore score = scorer.score().apply(text);
    Output output =
        new Output(
            input.id(),
            score.language(),
            new Sentiment(score.negative(), score.neutral(), score.positive()),
            score.complaint(),
            score.unsure(),
            score.model(),
            explain ? scorer.explain().apply(text) : null);
    return new ScoredLine(number, Json.line(output), null);
  }

  private static ScoredLine wrong(long number, String problem) {
    return new ScoredLine(number, null, problem);
  }
}
