// SPDX-License-Identifier: Apache-2.0
/** The verb that computes the score and the rate of an alert again, from its operands alone. */
@NullMarked
package io.outcry.launcher.recompute;

import org.jspecify.annotations.NullMarked;
