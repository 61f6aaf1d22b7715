// SPDX-License-Identifier: Apache-2.0
/** How many posts each post brings: estimate, forecast, and whether a reply worked. */
@NullMarked
package io.outcry.domain.reproduction;

import org.jspecify.annotations.NullMarked;
