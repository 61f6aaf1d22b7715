// SPDX-License-Identifier: Apache-2.0
/** How many distinct people wrote, in bounded memory. */
@NullMarked
package io.outcry.domain.authors;

import org.jspecify.annotations.NullMarked;
