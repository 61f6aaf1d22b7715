// SPDX-License-Identifier: Apache-2.0
/** The books: every record read has exactly one fate, and fates are summed in state. */
@NullMarked
package io.outcry.complaintalerts.books;

import org.jspecify.annotations.NullMarked;
