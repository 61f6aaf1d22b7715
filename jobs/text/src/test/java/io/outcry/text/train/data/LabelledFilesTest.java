// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outcry.text.train.measures.Probabilities;
import io.outcry.text.train.measures.UnsureBand;
import io.outcry.text.train.scores.OwnSentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledFilesTest {
  @TempDir Path folder;

  @Test
  void a_table_gives_texts_without_escapes_and_entities() throws IOException {
    Path file =
        file("1\tnegative\tdon\\u2019t &amp; won't\n2\tpositive\t\"he said \"\"yes\"\"\"\n");
    assertThat(LabelledFiles.sentimentTable(file))
        .extracting(LabelledText::text, LabelledText::label)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("don’t & won't", 0),
            org.assertj.core.groups.Tuple.tuple("he said \"yes\"", 2));
  }

  @Test
  void a_line_of_another_kind_is_named() throws IOException {
    Path file = file("1\tnegative\ta\n2\tangry\tb\n");
    assertThatThrownBy(() -> LabelledFiles.sentimentTable(file))
        .hasMessageEndingWith(
            "in.txt:2: expected id, class and text with tabs between, class one of [negative,"
                + " neutral, positive]");
  }

  @Test
  void cells_of_csv_may_hold_commas_quotes_and_lines() throws IOException {
    Path file =
        file(
            "\uFEFFtext,is_complaint,domain\r\n\"a, \"\"b\"\"\nc\",1,food\r\nplain,0,random_tweet\r\n");
    List<LabelledText> texts = LabelledFiles.complaints(file);
    assertThat(texts).extracting(LabelledText::text).containsExactly("a, \"b\"\nc", "plain");
    assertThat(texts).extracting(LabelledText::label).containsExactly(1, 0);
    assertThat(texts).extracting(LabelledText::source).containsExactly("company", "random");
  }

  @Test
  void a_missing_column_is_named() throws IOException {
    Path file = file("text,label\na,1\n");
    assertThatThrownBy(() -> LabelledFiles.complaints(file))
        .hasMessageEndingWith("in.txt has no column 'is_complaint', only [text, label]");
  }

  @Test
  void negative_posts_without_a_reason_are_left_out() throws IOException {
    Path file =
        file(
            """
            airline_sentiment,negativereason,text
            negative,Late Flight,a
            negative,Can't Tell,b
            positive,,c
            neutral,,d
            """);
    List<LabelledText> texts = LabelledFiles.reasons(file);
    assertThat(texts).extracting(LabelledText::text).containsExactly("a", "c", "d");
    assertThat(texts).extracting(LabelledText::label).containsExactly(1, 0, 0);
  }

  @Test
  void own_sentences_have_both_answers() throws IOException {
    Path file = file("# a comment\n1\tnegative\tlost again\n\n0\tpositive\tthanks\n");
    List<OwnSentence> own = OwnSentence.read(file);
    assertThat(own).extracting(sentence -> sentence.complaint().label()).containsExactly(1, 0);
    assertThat(own).extracting(sentence -> sentence.sentiment().label()).containsExactly(0, 2);
    Path wrong = file("2\tnegative\ta\n");
    assertThatThrownBy(() -> OwnSentence.read(wrong))
        .hasMessageContaining("in.txt:1: expected 0 or 1, one of");
  }

  @Test
  void copies_have_one_key_and_fall_into_one_part() {
    String key = TextKey.of("RT @ann: Lost my bag!! http://t.co/a");
    assertThat(key).isEqualTo(TextKey.of("rt @bob lost my bag https://t.co/b"));
    assertThat(TextKey.part(key, 20)).isBetween(0, 19);
  }

  @Test
  void arguments_are_checked() {
    Arguments args = Arguments.of(new String[] {"--out", "a.bin"}, Set.of("out", "own"));
    assertThat(args.path("out")).isEqualTo(Path.of("a.bin"));
    assertThatThrownBy(() -> args.path("own")).hasMessage("--own is missing");
    assertThatThrownBy(() -> Arguments.of(new String[] {"--oot", "a"}, Set.of("out")))
        .hasMessage("unknown argument '--oot'; known: [out]");
    assertThatThrownBy(() -> Arguments.of(new String[] {"--out"}, Set.of("out")))
        .hasMessage("--out needs a value");
  }

  @Test
  void the_unsure_band_leaves_the_asked_for_precision_outside() {
    Probabilities unseen = new Probabilities();
    for (int i = 0; i < 100; i++) {
      double p = i / 100.0 + 0.005;
      for (int j = 0; j < 100; j++) {
        unseen.add(p, j < i);
      }
    }
    UnsureBand band = UnsureBand.of(unseen, 0.9);
    assertThat(1 - unseen.truthIn(0, band.from())).isGreaterThanOrEqualTo(0.9);
    assertThat(unseen.truthIn(band.to(), 2)).isGreaterThanOrEqualTo(0.9);
    assertThat(band.from()).isBetween(0.18, 0.22);
    assertThat(band.to()).isBetween(0.78, 0.82);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("in.txt"), text);
  }
}
