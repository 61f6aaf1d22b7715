// SPDX-License-Identifier: Apache-2.0
/** How long an alert takes from its revision to its receiver. */
@NullMarked
package io.outcry.launcher.bench.delivery;

import org.jspecify.annotations.NullMarked;
