// SPDX-License-Identifier: Apache-2.0
/**
 * Which story a post belongs to when no conversation says so: words in common, weighed by rarity.
 */
@NullMarked
package io.outcry.domain.grouping;

import org.jspecify.annotations.NullMarked;
