// SPDX-License-Identifier: Apache-2.0
/** The verb backtest: two sets of rules on the same posts. */
@NullMarked
package io.outcry.launcher.backtest;

import org.jspecify.annotations.NullMarked;
