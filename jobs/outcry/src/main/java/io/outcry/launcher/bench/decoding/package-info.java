// SPDX-License-Identifier: Apache-2.0
/** {@code outcry bench decode}: how fast records of each network become posts. */
@NullMarked
package io.outcry.launcher.bench.decoding;

import org.jspecify.annotations.NullMarked;
