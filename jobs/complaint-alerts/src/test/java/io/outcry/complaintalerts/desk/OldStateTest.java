// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.desk;

import static io.outcry.complaintalerts.BrandEvents.gone;
import static io.outcry.complaintalerts.BrandEvents.heard;
import static io.outcry.complaintalerts.Posts.CATALOG;
import static io.outcry.complaintalerts.Posts.MINUTE;
import static io.outcry.complaintalerts.Posts.START;
import static io.outcry.complaintalerts.Posts.original;
import static io.outcry.complaintalerts.Posts.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.complaintalerts.Harness;
import io.outcry.complaintalerts.mentions.BrandEvent;
import io.outcry.complaintalerts.order.EventOrder;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.mentions.Mention;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.OperatorSnapshotUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A desk goes on with the bytes that it wrote before its records had their last components (merged,
 * recurrence, questions, carriers, central, meaning, risk and late norms, spikes). In them: {@code
 * x:root}, which speaks of smoke, with thirty replies, alerted and answered; {@code x:other}, a
 * story of its own; the reply {@code x:waits} not yet heard.
 */
@SuppressWarnings("try") // the harness declares that close() throws anything
class OldStateTest {
  @TempDir private Path folder;
  private OperatorSubtaskState stored = OperatorSubtaskState.builder().build();

  @BeforeEach
  void read_what_was_stored() throws Exception {
    Path file = folder.resolve("state");
    InputStream bytes =
        Objects.requireNonNull(OldStateTest.class.getResourceAsStream("run-desk-1.state.gz"));
    try (InputStream in = new GZIPInputStream(bytes)) {
      Files.copy(in, file);
    }
    stored = OperatorSnapshotUtil.readStateHandle(file.toString());
  }

  @Test
  void posts_stories_words_norms_and_what_waited_are_there() throws Exception {
    try (var desk = open(stored)) {
      desk.watermark(START + 19 * MINUTE);
      assertThat(places(desk)).containsExactly("x:waits acme-air:x:root");
      desk.take(heard(original("new", START + 20 * MINUTE, "Acme Air app crashes at check in")));
      desk.watermark(START + 21 * MINUTE);
      assertThat(places(desk)).endsWith("x:new acme-air:x:other");
      desk.take(gone("x:root", START + 22 * MINUTE));
      desk.watermark(START + 23 * MINUTE);
      Alert alert = last(desk);
      assertThat(alert.reason()).isEqualTo("redacted");
      assertThat(alert.revision()).isEqualTo(3);
      assertThat(alert.spread().posts()).isEqualTo(31);
      assertThat(alert.risk()).isEmpty();
      assertThat(alert.cues()).isEqualTo(new Alert.Cues(0, Map.of()));
      assertThat(alert.toString()).doesNotContain("lost my bag again");
    }
  }

  @Test
  void it_goes_on_as_if_nothing_had_been_added_and_writes_what_can_be_read_again()
      throws Exception {
    OperatorSubtaskState again;
    try (var desk = open(stored)) {
      desk.watermark(START + 19 * MINUTE);
      again = desk.checkpoint();
    }
    try (var desk = open(again)) {
      for (int i = 0; i < 200; i++) {
        long atMillis = START + 20 * MINUTE + i * 10_000L;
        desk.take(heard(reply("late" + i, "root", atMillis, "still nothing " + i)));
      }
      desk.watermark(START + 60 * MINUTE);
      assertThat(last(desk).reason()).isEqualTo("answered-but-spreading");
      desk.end();
      assertThat(desk.side(RunDesk.STORIES)).isNotEmpty();
    }
  }

  private static List<String> places(Harness<BrandEvent, Mention> desk) {
    return desk.out().stream().map(it -> it.id() + " " + it.storyId()).toList();
  }

  private static Alert last(Harness<BrandEvent, Mention> desk) {
    List<Alert> alerts = desk.side(RunDesk.ALERTS);
    return alerts.get(alerts.size() - 1);
  }

  private static Harness<BrandEvent, Mention> open(@Nullable OperatorSubtaskState state)
      throws Exception {
    return Harness.open(new RunDesk(CATALOG, EventOrder.BY_EVENT_TIME), BrandEvent::brand, state);
  }
}
