// SPDX-License-Identifier: Apache-2.0
/** What is told about a story and its alert at one moment: numbers frozen, then words. */
@NullMarked
package io.outcry.domain.telling;

import org.jspecify.annotations.NullMarked;
