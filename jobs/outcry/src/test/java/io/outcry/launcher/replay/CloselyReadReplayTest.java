// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.complaintalerts.reading.CloseReader;
import io.outcry.complaintalerts.reading.CloseReading;
import io.outcry.launcher.config.BrandsFile;
import io.outcry.launcher.embedded.OutputFolder;
import io.outcry.launcher.embedded.ReplayRun;
import io.outcry.replay.ReplaySettings;
import io.outcry.schemas.posts.EventTime;
import io.outcry.schemas.posts.OutcryFormat;
import io.outcry.text.TextScore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded run with a second reader: a fake, which finds half of what it reads a complaint. */
class CloselyReadReplayTest {
  private static final CloseReader FAKE =
      text -> {
        boolean complaint = text.hashCode() % 2 == 0;
        return new TextScore("en", 0.5, 0.25, 0.25, complaint ? 0.9375 : 0.0625, false, "best");
      };

  @TempDir private static Path folder;

  @BeforeAll
  static void write_posts() throws Exception {
    StormHours.writeTo(folder);
  }

  @Test
  void any_parallelism_gives_the_same_files_and_each_mention_names_its_model() throws Exception {
    OutputFiles one = replay("one", 1);
    OutputFiles two = replay("two", 2);

    two.assertSameAs(one);
    one.assertBooksBalance();
    assertThat(one.lines("mentions.jsonl"))
        .filteredOn(mention -> mention.get("model").asText().equals("best"))
        .isNotEmpty()
        .allMatch(mention -> List.of(0.9375, 0.0625).contains(mention.get("complaint").asDouble()));
    assertThat(one.lines("mentions.jsonl"))
        .filteredOn(mention -> !mention.get("model").asText().equals("best"))
        .isNotEmpty()
        .allMatch(mention -> mention.get("model").asText().equals("fast"));
  }

  private static OutputFiles replay(String name, int parallelism) throws Exception {
    OutputFolder out = OutputFolder.at(folder.resolve(name));
    ReplaySettings posts =
        ReplaySettings.of(
                List.of(folder.resolve("posts.jsonl").toString()),
                List.of(new OutcryFormat()),
                new EventTime(Instant.parse("2026-06-01T00:00:00Z")))
            .withSpool(out.path().toString(), ReplaySettings.DEFAULT_MEMORY_LIMIT_BYTES);
    new ReplayRun(
            posts,
            BrandsFile.read(folder.resolve("brands.yaml")),
            out,
            null,
            parallelism,
            CloseReading.ofAll(() -> FAKE))
        .run();
    return new OutputFiles(out.path());
  }
}
