// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.outcry.schemas.control.ControlEvent;
import io.outcry.schemas.control.SourceStatus;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void fields_come_in_the_order_of_the_record_with_nulls_and_utc_times() {
    Instant from = Instant.parse("2026-01-05T10:00:00Z");
    assertThat(Json.line(new SourceStatus("x", "silent", from, null, "a \"b\"\n", null)))
        .isEqualTo(
            "{\"network\":\"x\",\"state\":\"silent\",\"from\":\"2026-01-05T10:00:00Z\","
                + "\"to\":null,\"detail\":\"a \\\"b\\\"\\n\",\"at\":null}");
  }

  @Test
  void a_copy_differs_in_the_fields_that_are_named_and_only_in_fields_that_exist() {
    SourceStatus silent = new SourceStatus("x", "silent", Instant.EPOCH, null, "a", null);
    assertThat(Json.changed(silent, Map.of("detail", "b", "to", Instant.EPOCH)))
        .isEqualTo(new SourceStatus("x", "silent", Instant.EPOCH, Instant.EPOCH, "b", null));
    assertThatThrownBy(() -> Json.changed(silent, Map.of("detial", "b")))
        .hasMessage("io.outcry.schemas.control.SourceStatus has no detial");
  }

  @Test
  void times_are_read_with_any_offset() throws Exception {
    String json =
        "{\"network\":\"x\",\"state\":\"live\",\"from\":\"2026-01-05T11:00:00+01:00\",\"x\":1}";
    assertThat(Json.read(json, SourceStatus.class).from())
        .isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
  }

  @Test
  void a_control_event_without_networks_means_all_of_them() throws Exception {
    String json = "{\"id\":\"c1\",\"type\":\"responded\",\"at\":\"2026-01-05T11:00:00Z\"}";
    assertThat(Json.read(json, ControlEvent.class).networks()).isEmpty();
  }

  @Test
  void a_time_that_is_none_is_refused_with_an_example() {
    String json = "{\"network\":\"x\",\"state\":\"live\",\"from\":\"noon\"}";
    assertThatThrownBy(() -> Json.read(json, SourceStatus.class))
        .isInstanceOf(JsonProcessingException.class)
        .hasMessageContaining("expected a time such as 2026-01-05T10:00:00Z");
  }

  @Test
  void a_problem_is_short_and_says_where() {
    assertThatThrownBy(() -> Json.mapper().readTree("{\"a\":1,}"))
        .isInstanceOfSatisfying(
            JsonProcessingException.class,
            e -> assertThat(Json.problem(e)).hasSizeLessThan(230).endsWith("at column 8"));
    assertThatThrownBy(() -> Json.mapper().readTree("x".repeat(10_000)))
        .isInstanceOfSatisfying(
            JsonProcessingException.class, e -> assertThat(Json.problem(e)).hasSizeLessThan(230));
  }
}
