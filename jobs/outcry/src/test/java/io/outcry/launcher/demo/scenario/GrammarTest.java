// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.demo.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GrammarTest {
  private final SplitMix64 random = new SplitMix64(1);

  @Test
  void slots_are_filled_from_their_rules() {
    Grammar grammar = Grammar.of("[a]\nx {b} z\n[b]\n# no alternative\ny\n");
    assertThat(grammar.expand("a", random)).isEqualTo("x y z");
  }

  @Test
  void a_range_gives_both_its_ends() {
    Grammar grammar = Grammar.of("[a]\n{3..5}\n");
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      seen.add(grammar.expand("a", random));
    }
    assertThat(seen).containsExactlyInAnyOrder("3", "4", "5");
  }

  @Test
  void a_bound_rule_wins_and_may_hold_dollars_and_backslashes() {
    Grammar grammar = Grammar.of("[a]\nHi {name}!\n[name]\nAnn\n").with("name", "$1 \\ x");
    assertThat(grammar.expand("a", random)).isEqualTo("Hi $1 \\ x!");
  }

  @Test
  void a_missing_rule_is_named() {
    assertThatThrownBy(() -> Grammar.of("[a]\n{b}\n").expand("a", random))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("[b] is no rule; there are [a]");
  }
}
