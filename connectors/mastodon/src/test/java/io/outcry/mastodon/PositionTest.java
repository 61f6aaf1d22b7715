// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outcry.mastodon.server.Place;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {
  private static final Instant TEN = Instant.parse("2026-01-05T10:00:00Z");

  @Test
  void its_text_can_be_read() {
    Position position = new Position("117024236332527350", TEN);

    assertThat(Position.read(position.text())).isEqualTo(position);
    assertThat(Position.read(Position.since(TEN).text())).isEqualTo(Position.since(TEN));
  }

  @Test
  void it_goes_on_with_newer_statuses_only() {
    Position position = new Position("99", TEN);

    assertThat(position.and("100", TEN.plusSeconds(1), TEN.plusSeconds(9)))
        .isEqualTo(new Position("100", TEN.plusSeconds(1)));
    assertThat(position.and("98", TEN.plusSeconds(1), TEN.plusSeconds(9))).isEqualTo(position);
  }

  @Test
  void a_status_from_the_future_does_not_carry_it_there() {
    assertThat(new Position("99", TEN).and("100", TEN.plusSeconds(900), TEN).time()).isEqualTo(TEN);
  }

  @Test
  void ids_that_are_no_numbers_are_of_one_length() {
    Position position = new Position("01GQSM2RTQKQTKE0A3WM7P1R4T", TEN);

    assertThat(position.covers("01GQSM2RTQKQTKE0A3WM7P1R4S")).isTrue();
    assertThat(position.covers("01GQSM2RTQKQTKE0A3WM7P1R4V")).isFalse();
  }

  @Test
  void a_network_has_the_places_it_is_given() {
    List<String> places = List.of("https://m.example", "https://m.example#acmeair");
    MastodonNetwork network = new MastodonNetwork(places, Map.of(), null);

    assertThat(network.name()).isEqualTo("mastodon");
    assertThat(network.places()).isEqualTo(places);
    assertThat(network.format().name()).isEqualTo("mastodon");
  }

  @Test
  void a_network_goes_to_the_task_managers() throws Exception {
    MastodonNetwork network =
        new MastodonNetwork(
            List.of("https://m.example#a", "https://m.example#b"),
            Map.of("https://m.example#a", "s3cret", "https://m.example", "s3cret"),
            TEN);

    assertThat(InstantiationUtil.clone(network).places()).isEqualTo(network.places());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "m.example",
        "wss://m.example",
        "https://",
        "https://m.example#",
        "https://m.example?x",
        "https://me:secret@m.example",
        "https://m .example"
      })
  void what_is_no_address_is_no_place(String place) {
    assertThatThrownBy(() -> new MastodonNetwork(List.of(place), Map.of(), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'"
                + place
                + "' is no place of Mastodon; expected the address of a server, or that"
                + " and a hashtag: https://m.example or https://m.example#acmeair");
  }

  @Test
  void a_place_may_end_in_a_slash_or_have_a_path() {
    assertThat(Place.of("https://m.example/social/#x").server())
        .isEqualTo("https://m.example/social");
  }
}
