// SPDX-License-Identifier: Apache-2.0
/** The verb brands suggest: names that a brands file misses, and phrases it should exclude. */
@NullMarked
package io.outcry.launcher.suggest;

import org.jspecify.annotations.NullMarked;
