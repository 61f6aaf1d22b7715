// SPDX-License-Identifier: Apache-2.0
/** The best model: reads a text by its embedding and its words, for the posts where it matters. */
@NullMarked
package io.outcry.text.best;

import org.jspecify.annotations.NullMarked;
