// SPDX-License-Identifier: Apache-2.0
/** Which language a post is in: by its letters, and where languages share letters by n-grams. */
@NullMarked
package io.outcry.text.language;

import org.jspecify.annotations.NullMarked;
