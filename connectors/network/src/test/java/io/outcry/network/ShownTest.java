// SPDX-License-Identifier: Apache-2.0
package io.outcry.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {
  @Test
  void values_that_are_named_like_a_secret_are_not_shown() {
    assertThat(Shown.address("feed https://f.example/rss?apikey=s3cret&lang=en&Access_Token=s4#t"))
        .isEqualTo("feed https://f.example/rss?apikey=…&lang=en&Access_Token=…#t");
  }

  @Test
  void user_and_password_are_not_shown() {
    assertThat(Shown.address("https://ann:s3cret@f.example/posts"))
        .isEqualTo("https://f.example/posts");
  }

  @Test
  void what_says_which_feed_it_is_stays() {
    String channel = "https://www.youtube.com/feeds/videos.xml?channel_id=UC1";
    assertThat(Shown.address(channel)).isEqualTo(channel);
  }
}
