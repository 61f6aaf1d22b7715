// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.launcher.CommandLineRun;
import io.outcry.schemas.posts.PostFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
  @ParameterizedTest
  @ValueSource(strings = {"replay", "backtest", "brands suggest", "why"})
  void the_help_of_each_verb_that_reads_posts_names_every_format(String verb) {
    String[] arguments = (verb + " --help").split(" ");
    assertThat(CommandLineRun.of(arguments).out().replaceAll("\\s+", " "))
        .contains(
            "Format of --posts: "
                + String.join(", ", Formats.names())
                + "; auto decides for each record (default: auto).");
  }

  @Test
  void each_format_is_found_by_its_name_and_auto_is_all_of_them() {
    assertThat(Formats.names()).startsWith(Formats.AUTO, "outcry").doesNotHaveDuplicates();
    assertThat(Formats.named(Formats.AUTO)).hasSize(Formats.names().size() - 1);
    for (PostFormat format : Formats.named(Formats.AUTO)) {
      assertThat(Formats.named(format.name())).containsExactly(format);
    }
  }
}
