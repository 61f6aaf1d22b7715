// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.rule;

import io.outcry.domain.norms.Peak;

/**
 * How large a story has become, as the late rule remembers it.
 *
 * <p>Evolution: add components whose honest value for an old story is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 *
 * @param largest its entry in the size norms, with posts in place of heat
 * @param counted whether that entry is in the norms
 * @param alerted whether the story alerted since it was large
 */
public record Size(Peak largest, boolean counted, boolean alerted) {
  Size largest(Peak next) {
    return new Size(next, counted, alerted);
  }

  Size counted(boolean next) {
    return new Size(largest, next, alerted);
  }

  Size alerting() {
    return new Size(largest, true, true);
  }
}
