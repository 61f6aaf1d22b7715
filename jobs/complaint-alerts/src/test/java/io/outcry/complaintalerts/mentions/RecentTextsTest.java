// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTextsTest {
  private final List<String> read = new ArrayList<>();
  private final RecentTexts<Integer> lengths =
      new RecentTexts<>(
          text -> {
            read.add(text);
            return text.length();
          });

  @Test
  void a_text_that_comes_again_is_not_read_again() {
    assertThat(List.of(lengths.of("lost"), lengths.of("found"), lengths.of("lost")))
        .containsExactly(4, 5, 4);
    assertThat(read).containsExactly("lost", "found");
  }

  @Test
  void of_many_texts_the_ones_used_last_are_kept() {
    lengths.of("first");
    lengths.of("second");
    for (int i = 0; i < RecentTexts.MOST - 2; i++) {
      lengths.of("text " + i);
    }
    lengths.of("first");
    lengths.of("one more");
    read.clear();
    lengths.of("first");
    lengths.of("second");
    assertThat(read).containsExactly("second");
  }
}
