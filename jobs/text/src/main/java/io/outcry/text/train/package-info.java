// SPDX-License-Identifier: Apache-2.0
/** Trains the bundled model from labelled texts and prints what it is worth. */
@NullMarked
package io.outcry.text.train;

import org.jspecify.annotations.NullMarked;
