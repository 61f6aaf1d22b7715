// SPDX-License-Identifier: Apache-2.0
/** Trains what tells sentiment and complaint, and says how well it does. */
@NullMarked
package io.outcry.text.train.scores;

import org.jspecify.annotations.NullMarked;
