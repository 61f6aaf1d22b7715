// SPDX-License-Identifier: Apache-2.0
/** Weights from examples: logistic regression, calibration, eight-bit tables. */
@NullMarked
package io.outcry.text.train.fitting;

import org.jspecify.annotations.NullMarked;
