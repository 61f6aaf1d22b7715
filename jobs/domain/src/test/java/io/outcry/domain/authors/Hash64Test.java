// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.authors;

import static io.outcry.domain.SpreadVectors.section;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class Hash64Test {
  @Test
  void the_vectors_hold() {
    for (JsonNode example : section("7 hash")) {
      assertThat(Hash64.of(example.required("text").asText()))
          .as("%s", example)
          .isEqualTo(Long.parseUnsignedLong(example.required("hash").asText(), 16));
    }
  }

  @Test
  void an_author_is_known_by_network_and_id() {
    assertThat(Hash64.ofAuthor("x", "1724")).isEqualTo(Hash64.of("x:1724"));
  }
}
