// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay;

import org.jspecify.annotations.Nullable;

/**
 * What the enumerator remembers.
 *
 * @param open the split as long as no reader has it, else null
 */
public record ReplayAssignment(@Nullable ReplaySplit open) {}
