// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.best;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamelessTextTest {
  @Test
  void every_user_name_is_the_same_word() {
    assertThat(NamelessText.of("@AcmeAir and @acme_help2, hello"))
        .isEqualTo("@user and @user, hello");
  }

  @Test
  void every_link_is_the_same_word() {
    assertThat(NamelessText.of("see HTTPS://a.example/x?y=1 and http://b.example"))
        .isEqualTo("see http and http");
  }

  @Test
  void the_rest_stands_as_it_was_written() {
    String text = "Höchst ärgerlich 😡 :-( 5@noon a @ b, the http protocol";
    assertThat(NamelessText.of(text)).isEqualTo(text.replace("@noon", "@user"));
  }

  @Test
  void a_name_at_the_very_end_is_a_name_and_a_lone_sign_is_none() {
    assertThat(NamelessText.of("ask @a")).isEqualTo("ask @user");
    assertThat(NamelessText.of("ask @")).isEqualTo("ask @");
    assertThat(NamelessText.of("")).isEmpty();
  }

  @Test
  void no_more_is_read_than_the_normaliser_reads() {
    assertThat(NamelessText.of("a".repeat(1_000_000))).hasSize(5_000);
  }
}
