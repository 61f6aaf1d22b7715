// SPDX-License-Identifier: Apache-2.0
package io.outcry.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Positions in checkpoints of release 0.1.0: bytes that every later one has to read. */
class StoredPositionTest {
  private static final String HEARD = "0000000362736b00000003777373000000053137e282ac";
  private static final String UNHEARD = "0000000362736b00000003777373ffffffff";

  private final ListenSplitSerializer splits = new ListenSplitSerializer();

  @Test
  void a_position_is_what_was_written() throws Exception {
    ListenSplit heard = new ListenSplit("bsk", "wss", "17€");
    assertThat(hex(splits.serialize(heard))).isEqualTo(HEARD);
    assertThat(splits.deserialize(1, bytes(HEARD))).isEqualTo(heard);
  }

  @Test
  void a_place_that_was_never_heard_has_none() throws Exception {
    ListenSplit unheard = new ListenSplit("bsk", "wss", null);
    assertThat(hex(splits.serialize(unheard))).isEqualTo(UNHEARD);
    assertThat(splits.deserialize(1, bytes(UNHEARD))).isEqualTo(unheard);
  }

  @Test
  void the_places_that_were_dealt_out_are_what_was_written() throws Exception {
    DealtOut dealtOut = new DealtOut();
    Collection<ListenSplit> places = List.of(new ListenSplit("bsk", "wss", null));
    String stored = "00000001" + "00000012" + UNHEARD;
    assertThat(hex(dealtOut.serialize(places))).isEqualTo(stored);
    assertThat(dealtOut.deserialize(1, bytes(stored))).isEqualTo(places);
  }

  @Test
  void a_version_of_tomorrow_is_refused_with_what_to_do() {
    assertThatThrownBy(() -> splits.deserialize(2, bytes(HEARD)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("version 2")
        .hasMessageContaining("restore with the build that wrote it");
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
