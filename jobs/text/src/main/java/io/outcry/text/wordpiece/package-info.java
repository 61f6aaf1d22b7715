// SPDX-License-Identifier: Apache-2.0
/** Text as the numbers that a BERT network reads: the uncased WordPiece tokeniser. */
@NullMarked
package io.outcry.text.wordpiece;

import org.jspecify.annotations.NullMarked;
