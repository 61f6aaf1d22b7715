// SPDX-License-Identifier: Apache-2.0
/** Tier 1: reads a text by a sentence network and by its words, for the posts where it matters. */
@NullMarked
package io.outcry.text.best;

import org.jspecify.annotations.NullMarked;
