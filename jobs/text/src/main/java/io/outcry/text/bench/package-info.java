// SPDX-License-Identifier: Apache-2.0
/** How many texts one core scores in a second. */
@NullMarked
package io.outcry.text.bench;

import org.jspecify.annotations.NullMarked;
