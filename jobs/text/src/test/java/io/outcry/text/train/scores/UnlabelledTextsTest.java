// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outcry.text.train.data.LabelledText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnlabelledTextsTest {
  @TempDir private Path folder;

  @Test
  void lines_and_posts_are_read_in_the_order_of_the_files() throws IOException {
    Files.writeString(folder.resolve("b.txt"), "the second one of them\n");
    Files.writeString(
        folder.resolve("a.ndjson"), "{\"id\":1,\"text\":\"the first one of them\"}\n");
    Files.writeString(folder.resolve("README.md"), "not a text of anyone\n");
    assertThat(UnlabelledTexts.read(folder, List.of()))
        .containsExactly("the first one of them", "the second one of them");
  }

  @Test
  void shares_copies_and_texts_of_hardly_a_word_are_left_out() throws IOException {
    Files.writeString(
        folder.resolve("a.txt"),
        """
        waiting for an answer
        RT @someone: waiting for an answer, still
        Waiting for an ANSWER https://a.example
        ok
        """);
    assertThat(UnlabelledTexts.read(folder, List.of())).containsExactly("waiting for an answer");
  }

  @Test
  void no_text_that_is_measured_with_is_among_them() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "kept for measuring\nfree to learn from\n");
    List<LabelledText> kept = List.of(new LabelledText("Kept for measuring!", 0, 1, "t"));
    assertThat(UnlabelledTexts.read(folder, kept)).containsExactly("free to learn from");
  }

  @Test
  void a_folder_without_texts_is_named() {
    assertThatThrownBy(() -> UnlabelledTexts.read(folder, List.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(folder + ": no text found");
  }
}
