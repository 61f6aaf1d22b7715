// SPDX-License-Identifier: Apache-2.0
/** Finds the phrases of a rule file in a text. */
@NullMarked
package io.outcry.text.phrases;

import org.jspecify.annotations.NullMarked;
