// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.complaintalerts.order.EventOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineFileWriterTest {
  private static final SinkWriter.Context NO_TIME =
      new SinkWriter.Context() {
        @Override
        public long currentWatermark() {
          return Long.MIN_VALUE;
        }

        @Override
        public Long timestamp() {
          return Long.MIN_VALUE;
        }
      };

  @TempDir private Path folder;

  /** One task reaches the end of the input while another still is at the last watermark. */
  @Test
  void closing_lines_are_sorted_by_key_whichever_task_ends_first() throws Exception {
    Path file = folder.resolve("stories.jsonl");
    LineFileWriter writer = writer(file);
    writer.write(new OutputLine(10, "kite", "kite ends"), NO_TIME);
    writer.writeWatermark(new Watermark(10));
    writer.write(new OutputLine(10, "acme", "acme ends"), NO_TIME);
    writer.writeWatermark(new Watermark(Long.MAX_VALUE));
    writer.close();
    assertThat(file).content().isEqualTo("acme ends\nkite ends\n");
  }

  @Test
  void what_a_watermark_has_passed_is_written_in_order_at_once() throws Exception {
    Path file = folder.resolve("stories.jsonl");
    LineFileWriter writer = writer(file);
    writer.write(new OutputLine(9, "acme", "later"), NO_TIME);
    writer.write(new OutputLine(8, "kite", "earlier"), NO_TIME);
    writer.writeWatermark(new Watermark(10));
    assertThat(Files.readAllLines(file)).containsExactly("earlier", "later");
    writer.close();
  }

  private static LineFileWriter writer(Path file) throws IOException {
    return new LineFileWriter(file, EventOrder.BY_EVENT_TIME, new LineFileState(0, List.of()));
  }
}
