// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequiredTest {
  /** As in a contract: what may be null says so. */
  public record Part(@Nullable String may, String must) {}

  public record Whole(String id, @Nullable Part part, List<Part> parts) {}

  @Test
  void a_whole_contract_misses_nothing() {
    Whole whole = new Whole("1", null, List.of(new Part(null, "a")));
    assertThat(Required.missing(whole)).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway") // as Jackson makes them
  void the_first_missing_component_is_named_with_its_path() {
    assertThat(Required.missing(null)).contains("the object");
    assertThat(Required.missing(new Whole(null, null, List.of()))).contains("id");
    assertThat(Required.missing(new Whole("1", new Part("a", null), List.of())))
        .contains("part.must");
    List<Part> parts = Arrays.asList(new Part(null, "a"), new Part(null, null));
    assertThat(Required.missing(new Whole("1", null, parts))).contains("parts[1].must");
    assertThat(Required.missing(new Whole("1", null, null))).contains("parts");
  }
}
