// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.launcher.CommandLineRun;
import io.outcry.launcher.WithoutEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreWithoutEncoderTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws Exception {
    String lines = "{\"id\":\"1\",\"text\":\"lost my bag\"}\n".repeat(2);
    file = Files.writeString(folder.resolve("in.jsonl"), lines);
  }

  @Test
  void the_fast_model_scores_and_that_is_told_once() throws Exception {
    CommandLineRun run = WithoutEncoder.run(folder, "score", file.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("\"model\":\"fast\""));
    assertThat(run.err().lines().filter(line -> !line.endsWith(" lines read so far")))
        .singleElement() // but for the progress that a busy machine shows
        .asString()
        .startsWith("outcry score: the fast model scores: the sentence encoder cannot run");
  }

  @Test
  void who_asked_for_the_best_model_gets_no_other() throws Exception {
    CommandLineRun run = WithoutEncoder.run(folder, "score", "--tier", "best", file.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .hasLineCount(1)
        .startsWith("--tier best: the sentence encoder cannot run on this machine (");
  }
}
