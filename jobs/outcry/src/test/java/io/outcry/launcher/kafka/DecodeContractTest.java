// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.outcry.schemas.control.ControlEvent;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("try") // closing a harness may be interrupted
class DecodeContractTest {
  @Test
  void what_a_person_wrote_is_read() throws Exception {
    try (var decode = harness()) {
      decode.processElement(
          raw("{\"id\":\"c1\",\"type\":\"ack\",\"at\":\"2026-01-05T10:00:00Z\",\"new\":1}"), 0);
      assertThat(decode.extractOutputValues())
          .extracting(ControlEvent::id, ControlEvent::type)
          .containsExactly(tuple("c1", "ack"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                      | json  | No content to map
          nonsense                | json  | Unrecognized token
          []                      | json  | Cannot deserialize
          null                    | field | the object: missing or null
          {"type":"ack"}          | field | id: missing or null
          {"id":"1","type":"ack"} | field | at: missing or null
          {"at":"yesterday"}      | json  | expected a time such as
          """)
  void what_is_no_such_event_is_a_dead_letter(String line, String reason, String message)
      throws Exception {
    try (var decode = harness()) {
      decode.processElement(raw(line), 0);
      assertThat(decode.extractOutputValues()).isEmpty();
      assertThat(decode.getSideOutput(DecodeContract.DEAD_LETTERS))
          .singleElement()
          .satisfies(
              record -> {
                assertThat(record.getValue().reason()).isEqualTo(reason);
                assertThat(record.getValue().message()).contains(message);
                assertThat(record.getValue().source()).isEqualTo("outcry.control-0@7");
                assertThat(record.getValue().raw()).isEqualTo(line);
              });
    }
  }

  private static RawRecord raw(String value) {
    return new RawRecord(value.getBytes(UTF_8), "outcry.control-0@7");
  }

  private static OneInputStreamOperatorTestHarness<RawRecord, ControlEvent> harness()
      throws Exception {
    var operator = new ProcessOperator<>(new DecodeContract<>(ControlEvent.class, event -> null));
    var harness = new OneInputStreamOperatorTestHarness<RawRecord, ControlEvent>(operator);
    harness.open();
    return harness;
  }
}
