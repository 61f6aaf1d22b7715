// SPDX-License-Identifier: Apache-2.0
package io.outcry.jetstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JetstreamSettingsTest {
  private final JetstreamSettings usual = JetstreamSettings.usual();

  @Test
  void what_is_no_address_of_an_instance_is_refused() {
    assertThatThrownBy(() -> usual.at(List.of()))
        .hasMessage("no instance of a Jetstream; expected at least one");
    for (String bad : List.of("https://a.example/subscribe", "a.example", "wss:a")) {
      assertThatThrownBy(() -> usual.at(List.of(URI.create(bad))))
          .hasMessage("'" + bad + "' is no address of a Jetstream; expected wss://HOST/subscribe");
    }
  }

  @Test
  void handles_are_brought_to_one_form() {
    assertThat(usual.withAccounts(List.of("@Acme.Example", "acme.example", "AcmeAir")).accounts())
        .containsExactly("acme.example");
    assertThat(usual.withAccounts(Collections.nCopies(2_000, "a.example")).accounts()).hasSize(1);
    List<String> many = IntStream.rangeClosed(0, 1_000).mapToObj(i -> i + ".example").toList();
    assertThatThrownBy(() -> usual.withAccounts(many))
        .hasMessage("1001 accounts; expected at most 1000");
  }

  @Test
  void the_network_goes_to_the_workers_as_it_is() throws Exception {
    JetstreamNetwork network =
        new JetstreamNetwork(usual.since(Instant.EPOCH).withAccounts(List.of("acme.example")));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(network);
    var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    JetstreamNetwork arrived = (JetstreamNetwork) in.readObject();
    assertThat(arrived.name()).isEqualTo("bluesky");
    assertThat(arrived.places()).containsExactly("jetstream");
    assertThat(arrived.format().name()).isEqualTo("jetstream");
  }
}
