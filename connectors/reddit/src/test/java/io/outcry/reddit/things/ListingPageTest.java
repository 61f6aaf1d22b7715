// SPDX-License-Identifier: Apache-2.0
package io.outcry.reddit.things;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ListingPageTest {
  private static final String GOOD =
      "{\"kind\":\"t1\", \"data\":{\"name\":\"t1_a\",\"author\":\"ann\",\"body\":\"Ärger }\","
          + "\"created_utc\":1767607200}}";

  @Test
  void each_child_has_its_bytes_as_they_came() throws IOException {
    ListingPage page =
        ListingPage.read(
            ("{\"kind\":\"Listing\",\"data\":{\"before\":null,\"children\":[ "
                    + GOOD
                    + " , {\"kind\":\"t5\",\"data\":{\"é\":[1]}}],\"after\":\"t1_a\"}}")
                .getBytes(UTF_8));

    assertThat(page.after()).isEqualTo("t1_a");
    assertThat(page.children())
        .extracting(child -> new String(child.raw(), UTF_8))
        .containsExactly(GOOD, "{\"kind\":\"t5\",\"data\":{\"é\":[1]}}");
    assertThat(page.children().get(0).key()).isEqualTo("t1_a");
    assertThat(page.children().get(1).thing()).isNull();
    assertThat(page.children().get(1).key()).startsWith("#");
  }

  @Test
  void the_last_page_has_nothing_after_it() throws IOException {
    ListingPage page =
        ListingPage.read("{\"data\":{\"after\":null,\"children\":[]}}".getBytes(UTF_8));
    assertThat(page.after()).isNull();
    assertThat(page.children()).isEmpty();
  }

  @Test
  void what_is_no_listing_is_refused() {
    assertThatThrownBy(() -> ListingPage.read("<html>".getBytes(UTF_8)))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("no listing: not JSON: ");
    assertThatThrownBy(() -> ListingPage.read("{\"error\":404}".getBytes(UTF_8)))
        .hasMessage("no listing: JSON without data.children");
    assertThatThrownBy(() -> ListingPage.read("{\"data\":{\"children\":[{\"kind\"".getBytes(UTF_8)))
        .hasMessageStartingWith("no listing: not JSON: ");
  }
}
