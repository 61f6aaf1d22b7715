// SPDX-License-Identifier: Apache-2.0
/** The books of a run: summary.json. */
@NullMarked
package io.outcry.schemas.books;

import org.jspecify.annotations.NullMarked;
