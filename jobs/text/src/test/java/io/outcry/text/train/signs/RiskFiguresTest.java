// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.signs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outcry.text.TextModel;
import io.outcry.text.risk.RiskKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RiskFiguresTest {
  @TempDir Path folder;

  @BeforeEach
  void posts() throws IOException {
    write(
        "responses/twcs_subset.csv",
        """
        tweet_id,inbound,text
        1,True,My charger caught fire
        2,True,I will sue you
        3,True,Nice weather
        4,False,Did it catch fire?
        """);
    write("complaints/airline.csv", "tweet_id,text\n5,Smoke in the cabin\n");
    write("complaints/complaints_acl2019.csv", "tweet_id,text\n6,late again\n");
    gzip("sentiment/semeval_2013_2016.tsv.gz", "7\tneutral\tThe show is on fire\n");
    gzip("wire/x_v1_brands/A.ndjson.gz", "{\"id_str\":\"8\",\"text\":\"up two percent\"}\n");
  }

  @Test
  void verdicts_of_the_first_look_and_the_rules_as_they_are_are_told_apart() throws IOException {
    Path labels =
        write(
            "labels.tsv",
            """
            # id
            1\ttwcs\thits-1\ttest\tsafety\tright
            3\ttwcs\thits-1\ttest\tsafety\twrong
            7\tsemeval\thits-1\ttest\tsafety\twrong
            2\ttwcs\tpool-1\ttest\tlegal\tmissed
            3\ttwcs\tpool-1\ttest\t-\t-
            """);
    assertThat(figures(labels).lines().map(line -> line.replaceAll(" +", " ")))
        .containsSubsequence(
            "== risk, precision of hits when first judged, all sources, test",
            "safety 0.333 [0.061, 0.792] (1 of 3) right 1 of 1, wrong 0 of 2")
        .containsSubsequence(
            "== risk, precision of hits when first judged, posts to or about companies, test",
            "safety 0.500 [0.095, 0.905] (1 of 2) right 1 of 1, wrong 0 of 1")
        .containsSubsequence(
            "== risk, recall relative to pool-1, 2 posts",
            "legal 0.000 [0.000, 0.793] (0 of 1) 1.000 [0.207, 1.000] (1 of 1)");
  }

  @Test
  void rates_are_of_the_posts_of_customers_not_of_answers() throws IOException {
    assertThat(figures(write("none.tsv", "# id\n")).lines().map(l -> l.replaceAll(" +", " ")))
        .containsSubsequence(
            "== risk, hits per 1,000 posts",
            "customers 3 333.33 0.00 0.00 0.00 0.00 333.33 666.67",
            "airline 1 1000.00 0.00 0.00 0.00 0.00 0.00 1000.00");
  }

  @Test
  void a_gate_tells_what_it_keeps() throws IOException {
    Path labels = write("labels.tsv", "2\ttwcs\thits-1\tdev\tlegal\tright\n");
    assertThat(figures(labels)).contains("negative   >= 0.05  precision 1.000 [");
    assertThat(figures(labels)).contains("keeps 1 of 1 right");
  }

  @Test
  void a_line_that_is_no_label_is_told_with_its_place() throws IOException {
    Path few = write("few.tsv", "# id\n1\ttwcs\n");
    assertThatThrownBy(() -> RiskLabel.read(few))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("few.tsv:2: expected id, source, part, split, kind and one of [");
    Path kind = write("kind.tsv", "1\ttwcs\thits-1\tdev\tanger\tright\n");
    assertThatThrownBy(() -> RiskLabel.read(kind))
        .hasMessageEndingWith("kind.tsv:1: 'anger' is no kind of risk");
    Path good = write("good.tsv", "1\ttwcs\thits-1\tdev\tlegal\tright\n");
    assertThat(RiskLabel.read(good))
        .containsExactly(
            new RiskLabel("1", "twcs", "hits-1", "dev", Optional.of(RiskKind.LEGAL), true));
  }

  private String figures(Path labels) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RiskFigures.print(
        TextModel.bundled(), folder, labels, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void gzip(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
