// SPDX-License-Identifier: Apache-2.0
package io.outcry.reddit.things;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plain text stays | plain text stays",
        "**bold** and *thin* and ***both*** | bold and thin and both",
        "__bold__, _thin_, snake_case_name | bold, thin, snake_case_name",
        "~~gone~~ but ~5 | gone but ~5",
        "what the f*** is this sh*t | what the f*** is this sh*t",
        "2 * 3 * 4 | 2 * 3 * 4",
        "`code` | code",
        "## A title | A title",
        "#hashtag | #hashtag",
        "> quoted | quoted",
        ">!spoiler!< | spoiler",
        "a \\*star\\* and a \\backslash | a *star* and a \\backslash",
        "5 &lt; 6 &amp;amp; 7&nbsp;&gt; 6&#x200B; | 5 < 6 & 7 > 6",
        "AT&T; R&D & more | AT&T; R&D & more",
        "[mail](mailto:a@acme.example) us | mail us",
        "[half](of a link | [half](of a link",
        "an ] and a [ | an ] and a [",
      })
  void marks_are_taken_away_and_words_stay(String source, String text) {
    assertThat(Markdown.read(source).text()).isEqualTo(text == null ? "" : text);
  }

  @Test
  void a_link_is_its_label_and_its_address() {
    Markdown read =
        Markdown.read(
            "See [the **report**](https://acme.example/a_(b)_c \"title\"),"
                + " [https://acme.example/7](https://acme.example/7) and"
                + " https://acme.example/an_odd_*name*.");
    assertThat(read.text())
        .isEqualTo(
            "See the report (https://acme.example/a_(b)_c), https://acme.example/7 and"
                + " https://acme.example/an_odd_*name*.");
    assertThat(read.links())
        .containsExactly(
            "https://acme.example/a_(b)_c",
            "https://acme.example/7",
            "https://acme.example/an_odd_*name");
  }

  @Test
  void a_spoiler_of_old_is_told() {
    assertThat(Markdown.read("[Show](/s \"the bag (blue) is lost\")").text())
        .isEqualTo("Show (the bag (blue) is lost)");
  }

  @Test
  void emphasis_ends_with_its_paragraph() {
    assertThat(Markdown.read("*one\n\ntwo*").text()).isEqualTo("*one\n\ntwo*");
    assertThat(Markdown.read("*one\ntwo*").text()).isEqualTo("one\ntwo");
  }

  @Test
  void a_text_of_marks_alone_takes_no_longer_than_others() {
    for (String mark :
        new String[] {"*a", "[", "[](", "_a ", "> ", "&", "![a](", "[a](b \"", "#"}) {
      assertThat(Markdown.read(mark.repeat(40_000 / mark.length())).text()).isNotNull();
    }
  }
}
