// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.EventTime;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.Post;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostRecordsTest {
  private static final Instant RUN_START = Instant.parse("2026-01-05T10:00:00Z");

  @Test
  void a_post_written_months_after_the_start_of_the_run_has_a_time() {
    Post post = read(post("2026-06-01T10:00:00Z"), Instant.parse("2026-06-01T10:00:01Z")).post();
    assertThat(Objects.requireNonNull(post).createdAt()).isEqualTo("2026-06-01T10:00:00Z");
  }

  @Test
  void a_post_stamped_ahead_of_its_record_is_a_dead_letter_with_its_place() {
    DeadLetter letter = dead(read(post("2026-06-01T10:06:00Z"), RUN_START.plusSeconds(1)));
    assertThat(letter.reason()).isEqualTo("time");
    assertThat(letter.source()).isEqualTo("outcry.posts-3@42");
  }

  @Test
  void a_record_without_a_value_is_a_dead_letter() {
    DeadLetter letter = dead(read(null, RUN_START));
    assertThat(letter.reason()).isEqualTo("json");
    assertThat(letter.message()).isEqualTo("found nothing; expected a JSON object");
  }

  @Test
  void a_deletion_without_a_time_happened_when_its_record_was_written() {
    String line = "{\"type\":\"delete\",\"id\":\"x:1\",\"network\":\"x\"}";
    Deletion deletion = read(line, RUN_START.plusSeconds(9)).deletion();
    assertThat(EventTime.of(Objects.requireNonNull(deletion))).isEqualTo(RUN_START.plusSeconds(9));
  }

  private static DeadLetter dead(Inbound inbound) {
    return Objects.requireNonNull(inbound.deadLetter());
  }

  private static Inbound read(@Nullable String value, Instant writtenAt) {
    List<Inbound> read = new ArrayList<>();
    new PostRecords(RUN_START).deserialize(record(value, writtenAt), new ListCollector<>(read));
    assertThat(read).hasSize(1);
    return read.get(0);
  }

  @SuppressWarnings("NullAway") // Kafka's records may have neither key nor value
  private static ConsumerRecord<byte[], byte[]> record(@Nullable String value, Instant writtenAt) {
    return new ConsumerRecord<>(
        "outcry.posts",
        3,
        42,
        writtenAt.toEpochMilli(),
        TimestampType.CREATE_TIME,
        -1,
        -1,
        null,
        value == null ? null : value.getBytes(UTF_8),
        new RecordHeaders(),
        Optional.empty());
  }

  private static String post(String createdAt) {
    return "{\"id\":\"x:1\",\"network\":\"x\",\"author\":{\"id\":\"9\"},\"text\":\"a\",\"createdAt\":\""
        + createdAt
        + "\"}";
  }
}
