// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.spool;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.Engagement;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.Media;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedSpoolTest {
  private static final Instant T0 = Instant.parse("2026-01-05T10:00:00Z");

  @TempDir Path folder;

  @Test
  void every_field_comes_back_as_it_was() throws IOException {
    Post full =
        new Post(
            "x:1",
            "x",
            new Author("9", "änn", Long.MAX_VALUE),
            T0.plusNanos(123_456_789),
            "plain, é, 漢, 😡, \0, lone \ud800 and \udc00, " + "x".repeat(100_000),
            PostKind.QUOTE,
            "x:0",
            "",
            "en",
            "https://x.com/1",
            List.of(new Media("image", "https://p/1"), new Media("video", "https://p/2")),
            new Engagement(1, 127, 128, 300_000, Long.MAX_VALUE),
            T0.plusSeconds(5),
            T0.minusSeconds(5));
    List<Inbound> records =
        List.of(
            Inbound.of(DeadLetter.of("json", "m", "f:1", "{".getBytes(StandardCharsets.UTF_8), T0)),
            Inbound.notice("limit: 5"),
            Inbound.of(full),
            Inbound.of(post("x:2", 0, null)),
            Inbound.of(new Deletion("x:1", null, "x", T0, null)),
            Inbound.of(new Deletion(null, "9", "x", null, T0)));

    assertThat(sort(records.stream().map(record -> new Timed(record, 0)).toList(), 1 << 20))
        .extracting(Timed::inbound)
        .containsExactlyInAnyOrderElementsOf(records);
  }

  @Test
  void the_order_is_time_then_kind_then_id_then_edit() throws IOException {
    List<Timed> ordered =
        List.of(
            new Timed(letter("f:9"), Timed.FIRST),
            new Timed(letter("f:10"), Timed.FIRST),
            new Timed(Inbound.notice("limit"), Timed.FIRST),
            new Timed(Inbound.of(post("x:2", -1, null)), -1),
            new Timed(Inbound.of(post("x", 0, null)), 0),
            new Timed(Inbound.of(post("x:1", 0, null)), 0),
            new Timed(Inbound.of(post("x:1", 0, T0)), 0),
            new Timed(Inbound.of(post("x:1", 0, T0.plusSeconds(1))), 0),
            new Timed(Inbound.of(post("x:10", 0, null)), 0),
            new Timed(Inbound.of(new Deletion("a", null, "x", T0, null)), 0),
            new Timed(Inbound.of(post("x:3", 1, null)), 1),
            new Timed(Inbound.of(new Deletion("a", null, "x", null, null)), Timed.LAST));
    List<Timed> shuffled = new ArrayList<>(ordered.subList(2, ordered.size()));
    Collections.shuffle(shuffled, new Random(3));
    shuffled.addAll(ordered.subList(0, 2)); // dead letters keep the order of reading

    assertThat(sort(shuffled, 1 << 20)).isEqualTo(ordered);
  }

  @Test
  void runs_on_disk_give_what_memory_gives_and_leave_no_file() throws IOException {
    Random random = new Random(11); // fixed: a failing order can be run again
    List<Timed> records = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      int second = random.nextInt(1000);
      String id = "x:" + random.nextInt(4000);
      records.add(new Timed(Inbound.of(post(id, second, null)), second));
    }
    List<Timed> inMemory = sort(records, 1 << 30);
    for (int limit : new int[] {1, 1000, 100_000}) {
      Collections.shuffle(records, random);
      assertThat(sort(records, limit)).as("limit %d bytes", limit).isEqualTo(inMemory);
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void an_empty_spool_has_no_next() throws IOException {
    assertThat(sort(List.of(), 1)).isEmpty();
  }

  private List<Timed> sort(List<Timed> records, long memoryLimitBytes) throws IOException {
    List<Timed> sorted = new ArrayList<>();
    try (SortedSpool spool = new SortedSpool(folder, memoryLimitBytes)) {
      for (Timed record : records) {
        spool.add(record);
      }
      spool.sort();
      for (Timed next = spool.next(); next != null; next = spool.next()) {
        sorted.add(next);
      }
    }
    return sorted;
  }

  private static Inbound letter(String source) {
    return Inbound.of(DeadLetter.of("json", "broken", source, new byte[] {'{'}, null));
  }

  private static Post post(String id, int second, @Nullable Instant editedAt) {
    return new Post(
        id,
        "x",
        new Author("9", null, null),
        T0.plusSeconds(second),
        "",
        PostKind.ORIGINAL,
        null,
        null,
        null,
        null,
        List.of(),
        Engagement.NONE,
        editedAt,
        null);
  }
}
