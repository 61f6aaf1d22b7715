// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.group;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.outcry.domain.grouping.Terms;
import io.outcry.schemas.json.Json;
import java.time.DateTimeException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line, ready to be grouped, or what is wrong with it.
 *
 * @param number of the line, from 1
 * @param atMillis null where the line has no time
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ReadLine(
    long number,
    String id,
    Map<String, Integer> terms,
    byte @Nullable [] meaning,
    @Nullable Long atMillis,
    @Nullable String problem) {
  private static final String EXPECTED = "expected {\"id\":\"1\",\"text\":\"…\"}";

  record Input(@Nullable String id, @Nullable String text, @Nullable Object time) {}

  static ReadLine of(long number, String line, Meanings meanings) {
    Input input;
    try {
      input = Json.read(line.startsWith("\uFEFF") ? line.substring(1) : line, Input.class);
    } catch (MismatchedInputException e) {
      boolean object = !e.getPath().isEmpty();
      String what = object ? e.getPath().get(0).getFieldName() + ": wrong type" : "no JSON object";
      return wrong(number, what + "; " + EXPECTED);
    } catch (JsonProcessingException e) {
      return wrong(number, "no JSON object with id and text: " + Json.problem(e));
    }
    if (input == null || input.id() == null || input.text() == null) {
      String field = input == null || input.id() == null ? "id" : "text";
      return wrong(number, field + " is missing; " + EXPECTED);
    }
    Long atMillis;
    try {
      atMillis = LineTime.millis(input.time());
    } catch (DateTimeException e) {
      return wrong(number, "time: " + LineTime.EXPECTED);
    }
    Map<String, Integer> terms = Terms.of(input.text());
    byte[] meaning = terms.isEmpty() ? null : meanings.of(input.text());
    return new ReadLine(number, input.id(), terms, meaning, atMillis, null);
  }

  private static ReadLine wrong(long number, String problem) {
    return new ReadLine(number, "", Map.of(), null, null, problem);
  }
}
