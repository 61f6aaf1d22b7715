// SPDX-License-Identifier: Apache-2.0
/** X, formerly Twitter: its recorded v1.1 objects and stream messages as posts. */
@NullMarked
package io.outcry.x;

import org.jspecify.annotations.NullMarked;
