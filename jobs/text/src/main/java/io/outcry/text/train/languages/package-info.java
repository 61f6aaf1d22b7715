// SPDX-License-Identifier: Apache-2.0
/** Trains what tells languages apart, and says how well it does. */
@NullMarked
package io.outcry.text.train.languages;

import org.jspecify.annotations.NullMarked;
