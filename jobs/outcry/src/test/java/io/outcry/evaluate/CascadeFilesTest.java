// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CascadeFilesTest {
  @TempDir private Path folder;

  @Test
  void shares_are_put_in_order_and_stamps_before_the_post_count_as_its_moment() throws IOException {
    StringBuilder csv = new StringBuilder("source_tweet_id,parent_uid,uid,delay_min\n");
    for (int cascade = 1; cascade <= 4; cascade++) {
      csv.append("%1$d,9,7,2.5%n%1$d,9,8,-1%n%1$d,ROOT,9,0.0%n".formatted(cascade));
    }

    Cascade read = CascadeFiles.twitter(file("edges.csv", csv.toString())).get(0);

    assertThat(read.delayMillis(1)).isZero();
    assertThat(read.delayMillis(2)).isEqualTo(150_000);
    assertThat(read.person(1)).isEqualTo(1);
    assertThat(read.halfMillis()).isZero();
  }

  @Test
  void a_file_of_another_form_is_refused_by_name() throws IOException {
    Path file = file("other.csv", "a,b\n1,2\n");

    assertThatThrownBy(() -> CascadeFiles.auspol(file))
        .hasMessageContaining("other.csv: no column 'cascade'");
  }

  @Test
  void texts_come_from_the_rows_that_are_asked_for() throws IOException {
    StringBuilder csv = new StringBuilder("text,label\n");
    for (int i = 0; i < 100; i++) {
      csv.append("\"@you ")
          .append("lost, ".repeat(14))
          .append(i)
          .append("\",1\nfine and dandy as ever you like,0\n");
    }

    Complaints read = Complaints.read(List.of(file("texts.csv", csv.toString()) + ":text:label=1"));

    assertThat(read.texts()).hasSize(100).allMatch(text -> text.startsWith("lost, lost,"));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
