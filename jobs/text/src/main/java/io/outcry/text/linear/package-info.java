// SPDX-License-Identifier: Apache-2.0
/** Linear models over hashed features: int8 weights, calibration, one binary file. */
@NullMarked
package io.outcry.text.linear;

import org.jspecify.annotations.NullMarked;
