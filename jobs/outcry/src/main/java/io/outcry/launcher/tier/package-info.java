// SPDX-License-Identifier: Apache-2.0
/** Which models read posts. */
@NullMarked
package io.outcry.launcher.tier;

import org.jspecify.annotations.NullMarked;
