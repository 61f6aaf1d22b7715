// SPDX-License-Identifier: Apache-2.0
/** Six invented days of three brands, the same each time, and what was planted in them. */
@NullMarked
package io.outcry.launcher.demo.scenario;

import org.jspecify.annotations.NullMarked;
