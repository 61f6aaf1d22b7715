// SPDX-License-Identifier: Apache-2.0
/** How well kinds, risks and tones of replies are told. */
@NullMarked
package io.outcry.text.train.signs;

import org.jspecify.annotations.NullMarked;
