// SPDX-License-Identifier: Apache-2.0
/** Alerts of surprising volume that no single story explains, for brands that want them. */
@NullMarked
package io.outcry.domain.spikes;

import org.jspecify.annotations.NullMarked;
