// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineFileStateSerializerTest {
  private static final LineFileState STATE =
      new LineFileState(7, List.of(new OutputLine(20, "k", "{\"ü\":1}")));

  private final LineFileStateSerializer serializer = new LineFileStateSerializer();

  @Test
  void what_is_written_is_read_again() throws Exception {
    assertThat(serializer.deserialize(1, serializer.serialize(STATE))).isEqualTo(STATE);
  }

  @Test
  void what_release_0_1_0_wrote_is_read() throws Exception {
    byte[] stored =
        HexFormat.of()
            .parseHex("0000000000000007000000010000000000000014000000016b000000087b22c3bc223a317d");
    assertThat(serializer.deserialize(1, stored)).isEqualTo(STATE);
  }
}
