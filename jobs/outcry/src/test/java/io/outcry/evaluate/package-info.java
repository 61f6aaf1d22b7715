// SPDX-License-Identifier: Apache-2.0
/**
 * The proof of the spread rule: builds weeks of brands from recorded cascades, runs the real job on
 * them and judges what it told. A program for developers, started by {@code
 * scripts/evaluate/spread}; no part of what is shipped.
 */
@NullMarked
package io.outcry.evaluate;

import org.jspecify.annotations.NullMarked;
