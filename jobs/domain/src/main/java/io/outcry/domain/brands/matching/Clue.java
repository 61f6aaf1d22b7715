// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.brands.matching;

/**
 * What it means for one brand that a certain thing stands in a post.
 *
 * @param brand index of the brand
 * @param kind what stands there
 * @param label the thing as the catalog spells it
 */
record Clue(int brand, Kind kind, String label) {

  /** From what a clue comes; a plain name may need support, an excluded phrase hides names. */
  enum Kind {
    AUTHOR("author:@"),
    ACCOUNT("account:@"),
    DOMAIN("domain:"),
    TAG("name:"),
    NAME("name:"),
    EXCLUDE("exclude:");

    final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }
  }

  String reason() {
    return kind.prefix + label;
  }
}
