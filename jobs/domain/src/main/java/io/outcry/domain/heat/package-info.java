// SPDX-License-Identifier: Apache-2.0
/** How hot a story is now: its posts, each halving in weight every half-life. */
@NullMarked
package io.outcry.domain.heat;

import org.jspecify.annotations.NullMarked;
