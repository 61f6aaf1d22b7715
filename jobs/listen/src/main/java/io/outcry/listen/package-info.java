// SPDX-License-Identifier: Apache-2.0
/** Job 1: networks to posts. */
@NullMarked
package io.outcry.listen;

import org.jspecify.annotations.NullMarked;
