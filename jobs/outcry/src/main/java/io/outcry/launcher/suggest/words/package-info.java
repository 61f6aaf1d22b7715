// SPDX-License-Identifier: Apache-2.0
/** Words, phrases and names of brands, and how they go together. */
@NullMarked
package io.outcry.launcher.suggest.words;

import org.jspecify.annotations.NullMarked;
