// SPDX-License-Identifier: Apache-2.0
/** Tokens to hashed features: words, pairs of words, characters inside words. */
@NullMarked
package io.outcry.text.features;

import org.jspecify.annotations.NullMarked;
