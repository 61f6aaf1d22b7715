// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.signs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.outcry.text.TextModel;
import io.outcry.text.kind.TextKind;
import io.outcry.text.train.data.JsonMember;
import io.outcry.text.train.data.RecordedTexts;
import io.outcry.text.train.measures.Share;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KindFiguresTest {
  @TempDir Path folder;

  @Test
  void figures_tell_splits_and_parts_apart() throws IOException {
    write("responses/twcs_subset.csv", "tweet_id,text\n7,\"Boycott Acme, all\"\n8,Boycott Acme\n");
    Path labels =
        write(
            "labels.tsv",
            """
            # id
            7\ttwcs\trandom\tdev\tbacklash\t-\t-
            8\ttwcs\tenriched\ttest\tother\tleaving\tBolt
            """);
    assertThat(figures(labels))
        .contains("== kind, dev, random: 1 posts, macro F1 1.000 [1.000, 1.000]")
        .contains("backlash             0         1         0         0         0")
        .contains("== kind, test, enriched: 1 posts, macro F1 0.000 [0.000, 0.000]")
        .contains("other                0         1         0         0         0")
        .contains("== cue leaving, test, enriched, by posts: precision       - (0), recall 0.000 [")
        .contains("== cue comparing, test, enriched, by rivals named: precision       - (0)");
  }

  @Test
  void a_post_that_the_data_lacks_is_told_with_its_source() throws IOException {
    write("responses/twcs_subset.csv", "tweet_id,text\n7,hi\n");
    Path labels = write("labels.tsv", "9\ttwcs\trandom\tdev\tother\t-\t-\n");
    assertThatThrownBy(() -> figures(labels))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("no post with id 9 of source twcs in ");
  }

  @Test
  void a_label_that_is_none_is_told_with_its_line() throws IOException {
    Path labels = write("labels.tsv", "# id\n7\ttwcs\trandom\tdev\tanger\t-\t-\n");
    assertThatThrownBy(() -> KindLabel.read(labels))
        .hasMessageContaining("labels.tsv:2: 'anger' is no kind; expected one of [COMPLAINT, ");
    Path few = write("few.tsv", "7\ttwcs\n");
    assertThatThrownBy(() -> KindLabel.read(few))
        .hasMessageEndingWith("few.tsv:1: expected 7 cells with tabs between, found 2");
  }

  @Test
  void texts_come_from_all_sources() throws IOException {
    write("complaints/airline.csv", "tweet_id,text\n1,air &amp; line\n");
    write("complaints/complaints_acl2019.csv", "tweet_id,text\n1,acl\n");
    write("tweets/offensive/train_text.txt", "first\nsecond\n");
    gzip("sentiment/semeval_2013_2016.tsv.gz", "1\tneutral\tNot Available\n1\tneutral\tsem\n");
    gzip(
        "wire/x_v1_brands/A.ndjson.gz",
        """
        {"user":{"id_str":"9","text":"no"},"id_str" : "1","text":"a \\"b\\u00e9\\n"}
        {"delete":{"id_str":"2"}}
        """);
    RecordedTexts texts = new RecordedTexts(folder);
    assertThat(texts.text("airline", "1")).isEqualTo("air & line");
    assertThat(texts.text("acl", "1")).isEqualTo("acl");
    assertThat(texts.text("offensive", "offensive-train:2")).isEqualTo("second");
    assertThat(texts.text("semeval", "1")).isEqualTo("sem");
    assertThat(texts.text("wire", "1")).isEqualTo("a \"bé\n");
    assertThatThrownBy(() -> texts.text("wire", "2")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> texts.text("blog", "2")).hasMessage("unknown source 'blog'");
  }

  @Test
  void a_broken_line_of_json_has_no_member() {
    for (String line : List.of("", "{", "{\"a", "{\"text\":", "{\"text\":5}", "[\"text\",\"b\"]")) {
      assertThat(JsonMember.string(line, "text")).isNull();
    }
  }

  @Test
  void kinds_without_a_post_do_not_lower_the_mean() {
    var right = new KindScores.Pair(TextKind.PRAISE, TextKind.PRAISE);
    var wrong = new KindScores.Pair(TextKind.OTHER, TextKind.QUESTION);
    KindScores scores = KindScores.of(List.of(right, right, wrong));
    assertThat(scores.macroF1()).isEqualTo(0.5);
    assertThat(scores.recall(TextKind.PRAISE)).isEqualTo(new Share(2, 2));
    assertThat(scores.precision(TextKind.QUESTION)).isEqualTo(new Share(0, 1));
    assertThat(scores.f1(TextKind.BACKLASH)).isZero();
  }

  @Test
  void the_interval_of_a_share_is_the_published_one() {
    Share half = new Share(5, 10);
    assertThat(half.low()).isCloseTo(0.2366, within(1e-4));
    assertThat(half.high()).isCloseTo(0.7634, within(1e-4));
    assertThat(new Share(10, 10).high()).isCloseTo(1, within(1e-9));
  }

  private String figures(Path labels) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      KindFigures.print(TextModel.bundled()::score, folder, labels, out);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private void gzip(String name, String content) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(write(name, "")))) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }
}
